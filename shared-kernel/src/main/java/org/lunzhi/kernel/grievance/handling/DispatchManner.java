package org.lunzhi.kernel.grievance.handling;

/** How a matter is handed to a unit. */
public enum DispatchManner {
    /** 转办. */
    REFER,
    /** 交办: a report back is due. */
    ASSIGN_WITH_REPORT
}
