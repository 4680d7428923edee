package org.lunzhi.kernel.ledger;

/** How a ledger says a case stands; constants are only ever added. */
public enum LedgerStatus {
    /** 在办. */
    OPEN,
    /** 待办, 挂起: taken down and not worked on. */
    PENDING,
    /** 办结. */
    CLOSED,
    /** 撤销: ended without being dealt with. */
    CANCELLED,
    /** 转办: passed on to another organ, which closes it. */
    REFERRED
}
