package org.lunzhi.query.support;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * How a view's state follows from events: one step for each type of event it cares about, the others change nothing.
 */
public final class Fold<S> {

    private final Map<Class<?>, BiFunction<S, Object, S>> steps = new HashMap<>();

    /** What an event of the type does to the state. */
    public <E> Fold<S> on(Class<E> type, BiFunction<S, E, S> step) {
        BiFunction<S, Object, S> former = steps.put(type, (state, event) -> step.apply(state, type.cast(event)));
        if (former != null) {
            throw new IllegalArgumentException("two steps for " + type.getSimpleName());
        }
        return this;
    }

    /** The state after the event. */
    public S apply(S state, Object event) {
        BiFunction<S, Object, S> step = steps.get(event.getClass());
        return step == null ? state : step.apply(state, event);
    }
}
