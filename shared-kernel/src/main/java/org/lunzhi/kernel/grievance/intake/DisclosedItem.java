package org.lunzhi.kernel.grievance.intake;

/** A piece of personal data passed on to another organ (PIPL art. 23). */
public enum DisclosedItem {
    NAME,
    PHONE,
    ADDRESS,
    STATEMENT,
    EVIDENCE
}
