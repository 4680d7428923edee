package org.lunzhi.embedded.store;

/** The disk refused a write, so the store takes no more commands until it is opened again. */
public final class StoreFailed extends RuntimeException {

    StoreFailed(Throwable cause) {
        super("The database could not write to its disk and has stopped; free the disk and restart.", cause);
    }
}
