package org.lunzhi.kernel.eventlog.contract;

/** Where the history of a log comes from: the office, or a simulation that must never be taken for it. */
public enum LogOrigin {
    LIVE,
    SIMULATED
}
