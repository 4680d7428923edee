package org.lunzhi.kernel.grievance.outcome;

/** Why there is no proof that the person was answered. */
public enum ReplyAbsence {
    /** 要求不回复. */
    NOT_WANTED,
    /** 匿名. */
    ANONYMOUS,
    /** 无法送达，已记录. */
    IMPOSSIBLE
}
