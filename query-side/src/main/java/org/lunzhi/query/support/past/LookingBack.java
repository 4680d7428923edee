package org.lunzhi.query.support.past;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongPredicate;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What every answer about the past needs.
 *
 * @param log that it is told from
 * @param reached whether the live views, which know the matters, have come to a position; may wait a little for them
 * @param teller who tells it
 * @param patience how long a caller waits before being told how far the telling is
 */
public record LookingBack(EventStore log, LongPredicate reached, Executor teller, Duration patience) {}
