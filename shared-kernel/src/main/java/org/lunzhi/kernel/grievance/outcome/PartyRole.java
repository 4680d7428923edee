package org.lunzhi.kernel.grievance.outcome;

/** In which capacity somebody belongs to a matter. */
public enum PartyRole {
    /** 诉求人. */
    COMPLAINANT,
    /** 代表人. */
    REPRESENTATIVE,
    /** 代理人. */
    AGENT,
    /** 法定代理人. */
    GUARDIAN,
    /** 对方. */
    OTHER_SIDE,
    /** 证人. */
    WITNESS
}
