package org.lunzhi.kernel.grievance.outcome;

/** Whether the person says that the matter is solved. */
public enum Resolution {
    /** 解决. */
    YES,
    /** 部分解决. */
    PARTLY,
    /** 未解决. */
    NO
}
