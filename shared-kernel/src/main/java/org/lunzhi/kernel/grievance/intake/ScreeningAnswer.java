package org.lunzhi.kernel.grievance.intake;

/** What a private question was answered. */
public enum ScreeningAnswer {
    NO,
    YES,
    /** The person could not be asked alone yet. */
    NOT_ASKED
}
