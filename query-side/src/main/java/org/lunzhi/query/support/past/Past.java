package org.lunzhi.query.support.past;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.Positions;
import org.lunzhi.query.support.question.Moment;

/** Finds the place in the log from which a moment of the past is seen. */
public final class Past {

    private final EventStore log;
    private final Clock clock;

    Past(EventStore log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The place of a moment; where nobody says what was known when, what is known now counts. */
    public Standpoint standpoint(Moment moment) {
        Instant now = clock.instant();
        Instant knownAt = moment.knownAt() == null || moment.knownAt().isAfter(now) ? now : moment.knownAt();
        return new Standpoint(lastKnown(knownAt), knownAt, moment.asOf());
    }

    /** The log records in milliseconds; the token stands before the first fact that was recorded later. */
    private long lastKnown(Instant knownAt) {
        @Nullable TrackingToken before = log.createTokenAt(Instant.ofEpochMilli(knownAt.toEpochMilli() + 1));
        return before == null ? -1 : Positions.of(before);
    }
}
