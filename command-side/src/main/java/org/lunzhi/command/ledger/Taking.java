package org.lunzhi.command.ledger;

/** What came of taking down a row. */
public enum Taking {
    /** The case was not known before. */
    NEW,
    /** The ledger shows it otherwise than it did. */
    CHANGED,
    /** It is known as it stands; nothing was added. */
    KNOWN
}
