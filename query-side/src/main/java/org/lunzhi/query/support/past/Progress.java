package org.lunzhi.query.support.past;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** How far the telling of something past has come. */
public final class Progress {

    private final Standpoint standpoint;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong all = new AtomicLong();

    Progress(Standpoint standpoint) {
        this.standpoint = standpoint;
    }

    /** How much there is to look at. */
    void expect(long matters) {
        all.set(matters);
    }

    void advance() {
        done.incrementAndGet();
    }

    /** How far it is now. */
    Shown shown() {
        return new Shown(standpoint.knownAt(), standpoint.position(), done.get(), Math.max(done.get(), all.get()));
    }

    /**
     * An answer that is still being told.
     *
     * @param knownAt the moment to ask for again, to get this very answer
     * @param position the last fact that counts
     * @param done how many matters have been looked at
     * @param of how many there are
     */
    public record Shown(Instant knownAt, long position, long done, long of) {}
}
