package org.lunzhi.kernel.policy;

/** How soon a matter must be answered; it says nothing about the person. */
public enum Urgency {
    /** Danger to life or property: within hours, beside the call to 110, 119 or 120. */
    EMERGENCY,
    /** 急件: water, power, gas or heating has failed, or harm grows by the day. */
    URGENT,
    /** 平件: everything else. */
    ORDINARY
}
