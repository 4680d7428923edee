package org.lunzhi.kernel.grievance.overlay;

/** Who is told when somebody is in danger; one-off and bound to that purpose. */
public enum SafetyRecipient {
    /** 公安. */
    POLICE_110,
    /** 消防. */
    FIRE_119,
    /** 急救. */
    MEDICAL_120,
    /** 交通事故. */
    TRAFFIC_122,
    /** 民政. */
    CIVIL_AFFAIRS,
    /** 妇联. */
    WOMENS_FEDERATION,
    /** 学校. */
    SCHOOL
}
