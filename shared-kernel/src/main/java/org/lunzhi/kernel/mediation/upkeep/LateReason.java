package org.lunzhi.kernel.mediation.upkeep;

/** Why something is recorded after the fact. */
public enum LateReason {
    /** No network where it happened. */
    NO_NETWORK,
    /** It was taken down on paper first. */
    PAPER_FIRST,
    /** 就地调解: settled away from the station. */
    ON_THE_SPOT,
    /** It was forgotten. */
    OVERLOOKED
}
