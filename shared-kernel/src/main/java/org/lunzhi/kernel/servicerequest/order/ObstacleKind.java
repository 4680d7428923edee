package org.lunzhi.kernel.servicerequest.order;

/** What stands in the way of a service; constants are only ever added. */
public enum ObstacleKind {
    /** 联系不上. */
    REQUESTER_UNREACHABLE,
    /** 材料不全. */
    PAPERS_MISSING,
    /** 主管部门不予办理. */
    COMPETENT_BODY_REFUSES,
    /** 条件不具备. */
    NO_MEANS,
    /** 现场不安全. */
    UNSAFE,
    /** 发现矛盾纠纷. */
    CONFLICT_FOUND
}
