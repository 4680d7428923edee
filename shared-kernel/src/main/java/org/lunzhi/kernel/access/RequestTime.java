package org.lunzhi.kernel.access;

import java.time.Instant;

/** When a request was made; one that is repeated under its key was made when it was first sent. */
@FunctionalInterface
public interface RequestTime {

    Instant madeAt();
}
