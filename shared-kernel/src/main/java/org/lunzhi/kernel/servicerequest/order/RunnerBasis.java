package org.lunzhi.kernel.servicerequest.order;

/** Why this person runs the errand; constants are only ever added. */
public enum RunnerBasis {
    /** 当班. */
    ON_SHIFT,
    /** 本人接受. */
    ACCEPTED
}
