package org.lunzhi.kernel.grievance.overlay;

/** What somebody is reminded of; constants are only ever added. */
public enum ReminderCause {
    /** 受理决定将到期. */
    DECISION_DUE,
    /** 逾期未签收. */
    NOT_ACKNOWLEDGED,
    /** 黄牌: one working day is left. */
    DUE_SOON,
    /** 红牌: the limit has passed. */
    OVERDUE,
    /** 挂账复核到期. */
    PARKED_REVIEW_DUE,
    /** 延期申请待批. */
    EXTENSION_UNDECIDED,
    /** 审核到期. */
    REVIEW_DUE,
    /** 回访到期. */
    FOLLOW_UP_DUE,
    /** 督办反馈到期. */
    SUPERVISION_REPORT_DUE,
    /** 指定承办到期. */
    DESIGNATION_DUE,
    /** 交接待接收. */
    HANDOVER_UNANSWERED,
    /** 人工催办. */
    BY_HAND
}
