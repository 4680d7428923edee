package org.lunzhi.kernel.grievance.outcome;

/** On what ground a matter is closed; constants are only ever added. */
public enum ClosingGround {
    /** 已答复. */
    ANSWERED,
    /** 未解决，已说明. */
    UNRESOLVED_EXPLAINED,
    /** 未能回访. */
    UNREACHED,
    /** 要求不回访. */
    FOLLOW_UP_NOT_WANTED
}
