package org.lunzhi.kernel.grievance.handling;

/** Why a unit sends a matter back; constants are only ever added. */
public enum ReturnReason {
    /** 不属本单位职责. */
    NOT_COMPETENT,
    /** 不在本辖区. */
    WRONG_PLACE,
    /** 要素不全. */
    FACTS_MISSING,
    /** 已由他处办理. */
    ALREADY_HANDLED
}
