package org.lunzhi.query.closure.figure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a matter was parked.
 *
 * @param to absent while it lasts
 */
public record Pause(Instant from, @Nullable Instant to) {

    boolean isOver() {
        return to != null;
    }

    /** Where the part of it that lies before the instant ends. */
    Instant endBefore(Instant at) {
        return to == null || to.isAfter(at) ? at : to;
    }

    boolean beginsBefore(Instant at) {
        return from.isBefore(at);
    }
}
