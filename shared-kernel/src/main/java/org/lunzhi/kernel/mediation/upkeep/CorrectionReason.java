package org.lunzhi.kernel.mediation.upkeep;

/** Why an entry was corrected. */
public enum CorrectionReason {
    /** It was entered wrongly. */
    WRONG_ENTRY,
    /** More became known. */
    NEW_KNOWLEDGE,
    /** A party objected to it. */
    PARTY_OBJECTED
}
