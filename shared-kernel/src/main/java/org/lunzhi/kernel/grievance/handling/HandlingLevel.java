package org.lunzhi.kernel.grievance.handling;

/** On which level a matter is handled, lowest first; the joint body stands beside the others. */
public enum HandlingLevel {
    /** 村. */
    VILLAGE,
    /** 片区. */
    WORK_AREA,
    /** 镇街. */
    TOWNSHIP,
    /** 区县. */
    DISTRICT,
    /** 联席会议: several organs together. */
    JOINT_BODY
}
