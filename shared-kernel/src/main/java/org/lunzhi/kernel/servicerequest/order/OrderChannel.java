package org.lunzhi.kernel.servicerequest.order;

/** How an order came in; constants are only ever added. */
public enum OrderChannel {
    /** 扫码点单: by the code of a place, without an account. */
    PLACE_CODE,
    /** 窗口点单: taken down by somebody in office. */
    COUNTER
}
