package org.lunzhi.kernel.agreement.acts;

/** In which way an obligation was not met. */
public enum BreachKind {
    /** 未履行. */
    NOT_PERFORMED,
    /** 部分履行. */
    PARTLY_PERFORMED,
    /** 履行不符合约定. */
    PERFORMED_BADLY
}
