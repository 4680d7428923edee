package org.lunzhi.kernel.privacy;

/** Why personal data may be processed (PIPL art. 13 and 34); constants are only ever added. */
public enum ProcessingBasis {
    /** 同意: the person agreed and may take it back. */
    CONSENT,
    /** 履行法定职责: needed for a duty the law gives the office, within that duty. */
    STATUTORY_DUTY,
    /** 紧急情况: needed to protect life, health or property at once. */
    EMERGENCY_PROTECTION
}
