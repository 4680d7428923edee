package org.lunzhi.kernel.privacy;

/** Who a document was written for; a reader outside it sees only that the document exists. */
public enum Audience {
    /** The units and officers handling the matter. */
    HANDLERS,
    /** All parties and the handlers. */
    PARTIES,
    /** The mediators of the case only: a caucus, a private screening. */
    MEDIATORS_ONLY,
    /** The person who asked, and the handlers. */
    REQUESTER,
    /** The follow-up officer and reviewers, not the handler who is being asked about. */
    FOLLOW_UP,
    /** Named readers of a sealed matter; never an excluded unit. */
    SEALED,
    /** Anybody; the text was written or redacted for publication. */
    PUBLIC
}
