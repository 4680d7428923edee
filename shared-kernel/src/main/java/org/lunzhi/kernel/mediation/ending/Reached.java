package org.lunzhi.kernel.mediation.ending;

/** Whether the person was reached at follow-up. */
public enum Reached {
    /** Reached. */
    REACHED,
    /** Not reached after the allowed attempts. */
    UNREACHED,
    /** Reached, but did not want to say. */
    DECLINED_TO_SAY
}
