package org.lunzhi.command.organisation.directory;

import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.TrackingToken;

/** How far a directory has read; moves only forward. */
final class Reading {

    private final AtomicLong position = new AtomicLong(-1);

    void at(TrackingToken token) {
        token.position().ifPresent(read -> position.accumulateAndGet(read, Math::max));
    }

    long position() {
        return position.get();
    }
}
