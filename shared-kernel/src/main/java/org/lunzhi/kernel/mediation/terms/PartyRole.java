package org.lunzhi.kernel.mediation.terms;

/** On which side a party stands; no moral label. */
public enum PartyRole {
    /** 申请人. */
    APPLICANT,
    /** 被申请人. */
    RESPONDENT,
    /** 第三人: has a stake of their own. */
    THIRD_PARTY
}
