package org.lunzhi.query.support;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** Reads the log position out of a token, also while a view is rebuilt. */
public final class Positions {

    /** Before the first event. */
    public static final long NOWHERE = -1;

    private Positions() {}

    /** The position of the event that came with this token; {@value #NOWHERE} if a rebuild has yet to begin. */
    public static long of(TrackingToken token) {
        @Nullable TrackingToken plain = WrappedToken.unwrapLowerBound(token);
        if (plain == null) {
            return NOWHERE;
        }
        if (plain instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex();
        }
        throw new IllegalArgumentException("not a token of the event log: " + token);
    }

    /** The position of a fact that was read from the log. */
    public static long of(DomainEventMessage<?> fact) {
        if (fact instanceof TrackedEventMessage<?> tracked) {
            return of(tracked.trackingToken());
        }
        throw new IllegalArgumentException("not read from the event log: " + fact.getPayloadType());
    }
}
