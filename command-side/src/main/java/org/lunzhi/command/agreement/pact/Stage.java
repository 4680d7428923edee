package org.lunzhi.command.agreement.pact;

/** Where an agreement stands. */
public enum Stage {
    /** Drawn up; acts are outstanding. */
    DRAWN_UP,
    /** It binds. */
    EFFECTIVE,
    /** Every obligation was met. */
    PERFORMED,
    /** It never took effect. */
    LAPSED
}
