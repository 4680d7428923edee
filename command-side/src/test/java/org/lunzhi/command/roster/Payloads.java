package org.lunzhi.command.roster;

import java.util.List;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Lets a fixture look into what happened. */
final class Payloads {

    private Payloads() {}

    /** Exactly one event, of this type, of which this is true. */
    static <E> Matcher<List<EventMessage<?>>> single(Class<E> type, Predicate<E> holds) {
        return new CustomTypeSafeMatcher<>("one " + type.getSimpleName() + " as described") {
            @Override
            protected boolean matchesSafely(List<EventMessage<?>> events) {
                return events.size() == 1
                        && type.isInstance(events.get(0).getPayload())
                        && holds.test(type.cast(events.get(0).getPayload()));
            }
        };
    }
}
