package org.lunzhi.query.support.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.question.Moment;
import org.lunzhi.query.support.question.PageQuery;

/** The files of one kind of matter, each told by the matter's own events: as they stand, and as they stood. */
public final class Files<T> {

    private final OwnedView<T> view;
    private final Hindsight<T> past;
    private final Hindsight.Step<T> step;
    private final Function<Object, Instant> occurredAt;

    public Files(OwnedView<T> view, EventStore log, Function<Object, Instant> occurredAt, Hindsight.Step<T> step) {
        this.view = view;
        this.past = new Hindsight<>(log, occurredAt, step);
        this.step = step;
        this.occurredAt = occurredAt;
    }

    /** Takes one more fact into its matter's file; the first fact of a matter opens it. */
    public void record(DomainEventMessage<?> message) {
        String matter = message.getAggregateIdentifier();
        long version = message.getSequenceNumber();
        if (version == 0) {
            view.create(matter, version, () -> step.apply(null, message));
        } else {
            view.update(matter, version, file -> step.apply(file, message));
        }
    }

    /** The file as it stands. */
    public Optional<Versioned<T>> find(String matter) {
        return view.find(matter);
    }

    /** The file at a moment: the present one where the moment is now, else told anew from the log. */
    public Optional<Versioned<T>> at(Moment moment, Versioned<T> present) {
        return moment.isNow() ? Optional.of(present) : past.at(present.id(), moment);
    }

    /** One page of the files as they stand. */
    public List<Versioned<T>> page(PageQuery query) {
        return view.page(query);
    }

    /** The same files, to be told step by step to whom the sight lets see them. */
    public Retold retold(String prefix, BiFunction<Reader, T, Optional<Sight<T>>> sight) {
        return new Retold() {
            @Override
            public String prefix() {
                return prefix;
            }

            @Override
            public Optional<Telling> to(Reader reader, String matter) {
                return find(matter)
                        .flatMap(present -> sight.apply(reader, present.view()))
                        .map(seen -> new FileTelling<>(seen, step, occurredAt));
            }
        };
    }

    /** Removes every file, before a rebuild. */
    public void clear() {
        view.clear();
    }
}
