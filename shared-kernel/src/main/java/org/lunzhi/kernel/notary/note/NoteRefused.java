package org.lunzhi.kernel.notary.note;

/** A note, a key or a checkpoint is malformed, or not signed by whom it has to be signed. */
public final class NoteRefused extends RuntimeException {

    public NoteRefused(String reason) {
        super(reason);
    }

    public NoteRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
