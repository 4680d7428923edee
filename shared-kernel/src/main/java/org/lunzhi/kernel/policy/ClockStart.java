package org.lunzhi.kernel.policy;

/** When the time for handling begins; never at acknowledgement, or a unit could stop the clock by not looking. */
public enum ClockStart {
    /** When the matter was received. */
    RECEIPT,
    /** When it was accepted. */
    ACCEPTANCE,
    /** When it was first dispatched. */
    DISPATCH
}
