package org.lunzhi.kernel.servicerequest.order;

/** Why a claimed order is given back; constants are only ever added. */
public enum ReleaseReason {
    /** 无力承担. */
    NO_CAPACITY,
    /** 临时有事. */
    UNAVAILABLE,
    /** 不具备条件. */
    SKILL_MISSING,
    /** 与本人有利害关系. */
    OWN_INTEREST,
    /** 改派: taken back by a coordinator. */
    REASSIGNED
}
