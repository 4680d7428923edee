package org.lunzhi.kernel.privacy.vault;

/** A vault write cannot be accepted as the repetition or continuation of an earlier one. */
public final class PendingConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** The same command already wrote something else in this place. */
        DIFFERENT_CONTENT,
        /** The party or document was erased. */
        ERASED,
        /** The vault does not know the party or document. */
        UNKNOWN,
        /** The document has too many versions. */
        TOO_MANY_VERSIONS
    }

    private final Reason reason;

    PendingConflict(String item, Reason reason) {
        super(item + ": " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
