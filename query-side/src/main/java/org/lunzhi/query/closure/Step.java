package org.lunzhi.query.closure;

import org.axonframework.eventhandling.TrackingToken;
import org.lunzhi.query.support.Positions;

/** Where an event stands: in its matter's own history and in the whole log. */
record Step(String matter, long version, long position) {

    static Step of(Object matter, long version, TrackingToken token) {
        return new Step(matter.toString(), version, Positions.of(token));
    }
}
