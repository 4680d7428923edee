package org.lunzhi.query.support;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;

/** Reads the log position out of a token, also while a view is rebuilt. */
public final class Positions {

    private Positions() {}

    /** The position of the event that a handler was given together with this token. */
    public static long of(TrackingToken token) {
        TrackingToken plain = WrappedToken.unwrapLowerBound(token);
        if (plain instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex();
        }
        throw new IllegalArgumentException("not a token of the event log: " + token);
    }
}
