package org.lunzhi.kernel.mediation.terms;

/** 委托移送单位: which kind of authority entrusted a dispute. */
public enum ReferringBody {
    /** 法院. */
    COURT,
    /** 检察院. */
    PROCURATORATE,
    /** 公安. */
    POLICE,
    /** 信访. */
    PETITION_OFFICE,
    /** 其他部门. */
    OTHER
}
