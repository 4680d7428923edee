package org.lunzhi.kernel.agreement.acts;

/** Why a court did not confirm (CPL interpretation art. 355, 357, 358). */
public enum ConfirmationRefusal {
    /** 不属于受理范围或管辖. */
    NOT_COMPETENT,
    /** Identity relation or ownership. */
    SUBJECT_EXCLUDED,
    /** 材料不齐. */
    MATERIALS_LACKING,
    /** 违反强制性规定或公序良俗. */
    UNLAWFUL,
    /** 损害他人合法权益. */
    THIRD_PARTY_HARMED,
    /** 违反自愿原则. */
    NOT_VOLUNTARY,
    /** 内容不明确. */
    CONTENT_UNCLEAR
}
