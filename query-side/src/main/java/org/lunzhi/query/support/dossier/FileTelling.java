package org.lunzhi.query.support.dossier;

import java.time.Instant;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** A matter told by the steps that its file takes. */
final class FileTelling<T> implements Retold.Telling {

    private final Sight<T> sight;
    private final Hindsight.Step<T> step;
    private final Function<Object, Instant> occurredAt;
    private @Nullable T file;

    FileTelling(Sight<T> sight, Hindsight.Step<T> step, Function<Object, Instant> occurredAt) {
        this.sight = sight;
        this.step = step;
        this.occurredAt = occurredAt;
    }

    @Override
    public Object after(DomainEventMessage<?> fact) {
        T next = step.apply(file, fact);
        file = next;
        return sight.shown(next);
    }

    @Override
    public boolean shows(Object event) {
        return sight.shows(event);
    }

    @Override
    public Instant occurredAt(Object event) {
        return occurredAt.apply(event);
    }
}
