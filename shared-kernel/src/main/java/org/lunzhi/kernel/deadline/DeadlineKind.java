package org.lunzhi.kernel.deadline;

/** What must have happened by a deadline. Constants are only ever added. */
public enum DeadlineKind {
    /** 签收: the dispatched unit takes the matter. */
    ACKNOWLEDGE,
    /** 退单: the dispatched unit sends the matter back with a reason. */
    RETURN_WINDOW,
    /** 办理: the matter is answered. */
    HANDLING,
    /** 信访告知: the petitioner is told what becomes of the petition. */
    PETITION_NOTICE,
    /** 回访: the resident is asked whether it helped. */
    FOLLOW_UP,
    /** 挂账复核: a parked matter is looked at again. */
    REVIEW_PARKED,
    /** 督办反馈: the supervised unit reports back. */
    SUPERVISION_REPORT,
    /** 调解期限: the mediation comes to an end. */
    MEDIATION_PERIOD,
    /** 司法确认申请期: both parties apply for judicial confirmation. */
    CONFIRMATION_WINDOW,
    /** 履行: an obligation of an agreement is performed. */
    OBLIGATION,
    /** 到岗: the person on duty checks in. */
    SHIFT_CHECK_IN,
    /** 班次结束: the shift is over. */
    SHIFT_END,
    /** 轮值生效: the period of the roster begins. */
    ROSTER_BEGIN,
    /** 轮值期满: the period of the roster is over. */
    ROSTER_END,
    /** 认领保留: a claimed order is begun. */
    CLAIM_LEASE,
    /** 服务: an ordered service is delivered. */
    SERVICE,
    /** 服务确认: the requester confirms or rejects the delivery. */
    DELIVERY_CONFIRMATION,
    /** 指定承办: the coordinator designates a unit after the last return. */
    DESIGNATION,
    /** 受理决定: it is decided whether the matter is accepted. */
    ACCEPTANCE_DECISION,
    /** 延期审批: an asked extension is decided. */
    EXTENSION_DECISION,
    /** 结果审核: a reported outcome is reviewed. */
    OUTCOME_REVIEW,
    /** 交接: a hand-over is accepted. */
    HANDOVER_ACCEPTANCE,
    /** 调解会议: a scheduled session is held. */
    SESSION,
    /** 授权到期: a proxy's authority ends. */
    PROXY_EXPIRY,
    /** 评价: the requester may still change the rating. */
    RATING_WINDOW,
    /** 点单有效期: an ordered service is begun while it is still of use. */
    ORDER_EXPIRY
}
