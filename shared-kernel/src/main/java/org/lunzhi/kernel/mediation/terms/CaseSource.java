package org.lunzhi.kernel.mediation.terms;

/** 案件来源: how a dispute came before the committee (People's Mediation Law art. 17 and 18). */
public enum CaseSource {
    /** 依申请: a party applied. */
    APPLIED,
    /** 主动调解: the committee offered it. */
    PROACTIVE,
    /** 接受委托移送: an authority told the parties of it and entrusted the dispute. */
    ENTRUSTED
}
