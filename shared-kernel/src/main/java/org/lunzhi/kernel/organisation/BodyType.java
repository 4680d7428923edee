package org.lunzhi.kernel.organisation;

/** Who set up a mediation committee (People's Mediation Law art. 8 and 34). */
public enum BodyType {
    /** 村（社区）人民调解委员会. */
    VILLAGE,
    /** 乡镇（街道）人民调解委员会. */
    TOWNSHIP,
    /** 企事业单位人民调解委员会. */
    ENTERPRISE,
    /** 行业性、专业性人民调解委员会. */
    TRADE_ASSOCIATION
}
