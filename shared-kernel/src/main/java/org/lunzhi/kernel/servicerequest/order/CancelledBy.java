package org.lunzhi.kernel.servicerequest.order;

/** How the requester took an order back; constants are only ever added. */
public enum CancelledBy {
    /** 本人凭回执取消. */
    TOKEN,
    /** 本人书面取消. */
    IN_WRITING
}
