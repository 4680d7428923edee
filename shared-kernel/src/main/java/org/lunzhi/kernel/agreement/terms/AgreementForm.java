package org.lunzhi.kernel.agreement.terms;

/** The form of an agreement (People's Mediation Law art. 28). */
public enum AgreementForm {
    /** 调解协议书. */
    WRITTEN,
    /** 口头协议, with the mediator's record. */
    ORAL
}
