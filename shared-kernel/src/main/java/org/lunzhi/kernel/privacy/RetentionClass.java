package org.lunzhi.kernel.privacy;

/** Which retention rule a document falls under; the period itself is versioned policy with an approval reference. */
public enum RetentionClass {
    /** Needed only while the matter is open. */
    WORKING_PAPER,
    /** Wishes and visits, which are erased first. */
    OUTREACH,
    /** Orders and proxies handled for a resident. */
    SERVICE_FILE,
    /** The file of a grievance. */
    GRIEVANCE_FILE,
    /** The archived file of a people's mediation (People's Mediation Law art. 27). */
    MEDIATION_FILE,
    /** Proof of notices, consents and assessments, kept at least three years (PIPL art. 56). */
    PROCESSING_RECORD
}
