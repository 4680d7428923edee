package org.lunzhi.kernel.agreement.terms;

/** A point of the check that an agreement may lawfully be made. */
public enum LegalityPoint {
    /** 当事人具有相应民事行为能力. */
    PARTIES_HAVE_CAPACITY,
    /** 不违反法律、法规的强制性规定. */
    NO_MANDATORY_LAW_BROKEN,
    /** 不损害国家、社会公共利益. */
    NO_PUBLIC_INTEREST_HARMED,
    /** 不损害他人合法权益. */
    NO_THIRD_PARTY_HARMED,
    /** 不违背公序良俗. */
    PUBLIC_ORDER_KEPT
}
