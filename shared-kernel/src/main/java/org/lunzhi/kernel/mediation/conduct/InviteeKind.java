package org.lunzhi.kernel.mediation.conduct;

/** As what somebody is invited (People's Mediation Law art. 20). */
public enum InviteeKind {
    /** 亲属. */
    RELATIVE,
    /** 邻里. */
    NEIGHBOUR,
    /** 同事. */
    COLLEAGUE,
    /** 有专门知识的人员. */
    EXPERT,
    /** 社会组织. */
    ORGANISATION
}
