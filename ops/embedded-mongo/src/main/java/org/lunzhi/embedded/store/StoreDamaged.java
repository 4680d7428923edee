package org.lunzhi.embedded.store;

import org.jspecify.annotations.Nullable;

/** The files of a store contradict themselves or each other; nothing was changed. */
public final class StoreDamaged extends RuntimeException {

    public StoreDamaged(String what) {
        this(what, null);
    }

    public StoreDamaged(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
