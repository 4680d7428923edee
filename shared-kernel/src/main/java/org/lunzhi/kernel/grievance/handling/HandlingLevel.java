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
    JOINT_BODY;

    /** The level next above; above the joint body there is none but itself. */
    public HandlingLevel next() {
        return switch (this) {
            case VILLAGE -> WORK_AREA;
            case WORK_AREA -> TOWNSHIP;
            case TOWNSHIP -> DISTRICT;
            case DISTRICT, JOINT_BODY -> JOINT_BODY;
        };
    }
}
