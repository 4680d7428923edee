package org.lunzhi.kernel.grievance.intake;

/** How a matter reached the office; constants are only ever added. */
public enum IntakeChannel {
    /** 来访: at the counter. */
    VISIT,
    /** 来电. */
    PHONE,
    /** 热线工单: a work order of the hotline. */
    HOTLINE,
    /** 网格员上报. */
    GRID_WORKER,
    /** 扫码: by the code of a place. */
    QR,
    /** 来信. */
    LETTER,
    /** 网上. */
    ONLINE,
    /** 群众接待日. */
    RECEPTION_DAY,
    /** 民情夜市. */
    EVENING_FORUM,
    /** 入户走访. */
    HOME_TALK,
    /** 转来: another office passed it on. */
    REFERRAL,
    /** 台账: taken over from a ledger. */
    LEDGER,
    /** 点单转来: an ordered service turned out to be a conflict. */
    CONVERTED_ORDER,
    /** 分案: a part of another matter. */
    SPLIT
}
