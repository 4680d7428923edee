package org.lunzhi.kernel.agreement.acts;

/** As what somebody signed for a party. */
public enum SignerKind {
    /** The party. */
    PARTY,
    /** 代理人: with a letter of authority. */
    AGENT,
    /** 监护人. */
    GUARDIAN,
    /** 代表人 or legal representative. */
    REPRESENTATIVE
}
