package org.lunzhi.kernel.servicerequest.feedback;

/** What the requester thinks of the service; nobody in office gives one. */
public enum Rating {
    /** 满意. */
    SATISFIED,
    /** 基本满意. */
    BASICALLY_SATISFIED,
    /** 不满意. */
    DISSATISFIED,
    /** 不愿评价. */
    DECLINED
}
