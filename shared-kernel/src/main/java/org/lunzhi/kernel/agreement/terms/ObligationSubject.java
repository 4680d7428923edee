package org.lunzhi.kernel.agreement.terms;

/** What an obligation is about; two subjects can never be confirmed by a court (CPL interpretation art. 355). */
public enum ObligationSubject {
    /** 给付金钱. */
    PAYMENT,
    /** 交付或返还财物. */
    DELIVERY,
    /** 作为或不作为. */
    CONDUCT,
    /** 赔礼道歉. */
    APOLOGY,
    /** 身份关系: marriage, parentage, adoption. */
    IDENTITY_RELATION,
    /** 物权、知识产权确权. */
    OWNERSHIP
}
