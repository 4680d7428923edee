package org.lunzhi.kernel.mediation.ending;

/** 调解不成: why no agreement came about. */
public enum NotReachedReason {
    /** 分歧过大. */
    POSITIONS_TOO_FAR,
    /** 当事人不参加. */
    PARTY_ABSENT,
    /** 事实不清. */
    FACTS_UNCLEAR,
    /** 一方拒绝在调解协议上签章. */
    SIGNATURE_REFUSED
}
