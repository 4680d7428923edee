package org.lunzhi.kernel.servicerequest.order;

/** What came of a service; constants are only ever added. */
public enum ServiceResult {
    /** 已办成. */
    DONE,
    /** 部分办成. */
    PARTLY_DONE,
    /** 已介绍或移交主管部门. */
    HANDED_TO_COMPETENT_BODY,
    /** 无法办理，已说明. */
    NOT_POSSIBLE
}
