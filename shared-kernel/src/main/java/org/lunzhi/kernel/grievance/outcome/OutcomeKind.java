package org.lunzhi.kernel.grievance.outcome;

/** How a matter was answered (DOMAIN §4.1). */
public enum OutcomeKind {
    /** 已解决. */
    RESOLVED,
    /** 部分解决. */
    PARTLY,
    /** 诉求不合法，已解释. */
    EXPLAINED_NOT_LAWFUL,
    /** 暂时不能解决. */
    NOT_SOLVABLE_NOW,
    /** 已达成协议. */
    SETTLED,
    /** 已引导至其他途径. */
    REDIRECTED
}
