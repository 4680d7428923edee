package org.lunzhi.query.support.question;

/** Somebody asks for what does not exist, or not for them; the answer does not tell which. */
public final class NothingHere extends RuntimeException {

    public NothingHere() {
        super("nothing here", null, false, false);
    }
}
