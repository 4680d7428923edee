package org.lunzhi.kernel.mediation.conduct;

/** Why a mediation rests. */
public enum SuspensionCause {
    /** 鉴定. */
    APPRAISAL,
    /** 安全: somebody is in danger. */
    SAFETY,
    /** 疑似虚假调解. */
    SUSPECTED_SHAM
}
