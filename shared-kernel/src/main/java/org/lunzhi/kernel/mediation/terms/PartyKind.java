package org.lunzhi.kernel.mediation.terms;

/** What a party is, as far as the procedure depends on it. */
public enum PartyKind {
    /** An adult who acts alone. */
    PERSON,
    /** A minor or an adult without full capacity: the guardian acts. */
    WARD,
    /** A legal person or other organisation. */
    ORGANISATION,
    /** A side of many, which acts through representatives. */
    GROUP
}
