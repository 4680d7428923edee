package org.lunzhi.kernel.servicerequest.order;

/** How a person of an order changed; the earlier one stays readable. */
public enum PersonChange {
    /** 补充: nobody had been named. */
    ADDED,
    /** 更正: what was known of the person was wrong. */
    CORRECTED,
    /** 更换: the wrong one had been named. */
    REPLACED,
    /** 承继: another took over. */
    SUCCEEDED
}
