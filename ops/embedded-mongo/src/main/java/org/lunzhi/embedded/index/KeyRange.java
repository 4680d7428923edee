package org.lunzhi.embedded.index;

import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.store.Key;

/** A stretch of keys, both ends included, either end open if it is null. */
public record KeyRange(@Nullable Key from, @Nullable Key to) {

    static final KeyRange ALL = new KeyRange(null, null);

    static KeyRange ofPrefix(Key prefix) {
        return new KeyRange(prefix, prefix.afterAllWithThisPrefix());
    }
}
