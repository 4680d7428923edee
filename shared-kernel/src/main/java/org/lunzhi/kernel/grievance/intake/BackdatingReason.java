package org.lunzhi.kernel.grievance.intake;

/** Why a matter is recorded later than it was received; constants are only ever added. */
public enum BackdatingReason {
    /** 现场无网络. */
    NO_CONNECTION,
    /** 先行纸质登记. */
    PAPER_RECORD,
    /** 信件在途. */
    LETTER_IN_TRANSIT,
    /** 台账补录. */
    LEDGER,
    /** 自其他系统或事项转入. */
    TAKEN_OVER
}
