package org.lunzhi.kernel.access;

/** How a fact came into the log: as it happened, from somebody's ledger, or made up for a demonstration. */
public enum Origin {
    LIVE,
    LEDGER,
    SIMULATED
}
