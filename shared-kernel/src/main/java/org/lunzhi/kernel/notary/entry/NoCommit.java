package org.lunzhi.kernel.notary.entry;

/** A stored document is not what this software stores for a commit, so no leaf can speak of it. */
public final class NoCommit extends RuntimeException {

    public NoCommit(String reason) {
        super(reason);
    }
}
