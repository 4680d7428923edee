package org.lunzhi.kernel.agreement.acts;

/** Why an agreement never took effect. */
public enum LapseReason {
    /** A party no longer wants it. */
    PARTY_WITHDREW,
    /** 一方拒绝签章. */
    SIGNATURE_REFUSED
}
