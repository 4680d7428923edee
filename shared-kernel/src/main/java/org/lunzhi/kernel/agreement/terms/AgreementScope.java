package org.lunzhi.kernel.agreement.terms;

/** Whether everything was settled. */
public enum AgreementScope {
    /** All matters in dispute. */
    FULL,
    /** 部分协议: the settled part only (Shandong regulation art. 23). */
    PARTIAL
}
