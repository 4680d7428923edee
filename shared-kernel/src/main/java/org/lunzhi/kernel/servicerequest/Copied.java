package org.lunzhi.kernel.servicerequest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Unchangeable copies for events; a history written before a list existed reads as an empty list. */
final class Copied {

    private Copied() {}

    static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
