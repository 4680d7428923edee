package org.lunzhi.kernel.grievance.overlay;

/** Why a parked matter is taken up again. */
public enum ParkEndReason {
    /** 条件已具备. */
    SOLVABLE_NOW,
    /** 公布的日期已到. */
    DATE_REACHED,
    /** 挂账理由不成立. */
    NOT_JUSTIFIED
}
