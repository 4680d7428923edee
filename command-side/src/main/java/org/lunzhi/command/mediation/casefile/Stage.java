package org.lunzhi.command.mediation.casefile;

/** Where a mediation case stands. */
public enum Stage {
    /** Brought forward; consents are being asked. */
    PROPOSED,
    /** A party said no before the case was taken up. */
    REFUSED,
    /** The committee did not take it up. */
    DECLINED,
    /** Taken up; mediators and notices are outstanding. */
    ACCEPTED,
    /** Sittings may begin. */
    READY,
    /** At least one sitting or caucus was held. */
    SITTING,
    /** Agreed, but not yet in effect. */
    AGREED,
    /** The agreement binds. */
    EFFECTIVE,
    /** The sides could not agree; the other routes must be told. */
    NOT_REACHED,
    /** A party left; only the termination with its notice remains. */
    LEFT,
    /** Ended without agreement, the other routes told. */
    TERMINATED,
    /** Finished after performance, or with the breach on record. */
    CONCLUDED,
    /** In the archive; nothing changes any more. */
    ARCHIVED
}
