package org.lunzhi.kernel.mediation.conduct;

/** What a party answered when asked alone about violence and coercion. */
public enum ScreeningAnswer {
    /** No danger was named. */
    NO,
    /** There is danger: no joint session. */
    YES,
    /** The party did not want to say. */
    NOT_ANSWERED
}
