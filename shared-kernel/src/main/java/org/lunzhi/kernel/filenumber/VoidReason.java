package org.lunzhi.kernel.filenumber;

/** Why a number stands for no file. */
public enum VoidReason {
    /** 重复立卷. */
    REGISTERED_TWICE,
    /** 误受理. */
    ACCEPTED_BY_MISTAKE,
    /** 作废. */
    SPOILT
}
