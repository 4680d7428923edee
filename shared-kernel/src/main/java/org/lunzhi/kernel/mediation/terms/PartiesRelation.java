package org.lunzhi.kernel.mediation.terms;

/** 当事人关系: between whom the dispute is. */
public enum PartiesRelation {
    /** 公民与公民. */
    CITIZENS,
    /** 公民与法人及社会组织. */
    CITIZEN_AND_ORGANISATION,
    /** Between organisations. */
    ORGANISATIONS
}
