package org.lunzhi.kernel.grievance.handling;

/** Why the coordinator picked a unit that no catalogue entry names; constants are only ever added. */
public enum DispatchReason {
    /** 目录无对应条目. */
    NO_CATALOGUE_ENTRY,
    /** 多部门职责交叉. */
    SEVERAL_COMPETENT,
    /** 就近处置. */
    NEAREST_TO_PLACE,
    /** 此前由其承办. */
    CONTINUITY,
    /** 情况紧急. */
    URGENT,
    /** 退单后另行确定. */
    AFTER_RETURN
}
