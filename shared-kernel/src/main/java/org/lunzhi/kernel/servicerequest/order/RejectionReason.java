package org.lunzhi.kernel.servicerequest.order;

/** Why an order is not taken on; constants are only ever added. */
public enum RejectionReason {
    /** 不在服务目录. */
    NOT_OFFERED,
    /** 应走法定途径: the law has another way for it. */
    OTHER_ROUTE,
    /** 违反规定. */
    NOT_LAWFUL,
    /** 内容不清且无法联系. */
    UNCLEAR,
    /** 重复点单. */
    DUPLICATE
}
