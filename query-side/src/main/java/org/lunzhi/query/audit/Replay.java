package org.lunzhi.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Cause;
import org.lunzhi.kernel.access.Origin;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.query.audit.ReplayStep.Effect;
import org.lunzhi.query.audit.ReplayStep.LimitChange;
import org.lunzhi.query.audit.ReplayStep.Rules;
import org.lunzhi.query.audit.ReplayStep.Who;
import org.lunzhi.query.support.Positions;
import org.lunzhi.query.support.dossier.Retold;
import org.lunzhi.query.support.dossier.Retold.Telling;

/** Tells a matter of any kind step by step from the log, with nothing that is not for the reader. */
class Replay {

    private final EventStore log;
    private final List<Retold> kinds;
    private final Effects effects;
    private final Words words;

    Replay(EventStore log, List<Retold> kinds, Effects effects, Words words) {
        this.log = log;
        this.kinds = List.copyOf(kinds);
        this.effects = effects;
        this.words = words;
    }

    /**
     * The steps after a place in the history, at most so many; empty where there is no such matter for the reader.
     *
     * @param after the last step seen; -1 to begin with the first
     */
    Optional<List<ReplayStep>> steps(Reader reader, String matter, long after, int limit) {
        return kindOf(matter)
                .flatMap(kind -> kind.to(reader, matter))
                .map(telling -> tell(reader, matter, telling, after, limit));
    }

    private List<ReplayStep> tell(Reader reader, String matter, Telling telling, long after, int limit) {
        List<Told> told = told(matter, telling, after, limit);
        if (told.isEmpty()) {
            return List.of();
        }
        long first = told.get(0).fact().getSequenceNumber();
        long last = told.get(told.size() - 1).fact().getSequenceNumber();
        Map<Long, List<Effect>> answers = effects.of(matter, first, last);
        return told.stream()
                .map(step -> step(reader, step, answers.getOrDefault(step.fact().getSequenceNumber(), List.of())))
                .toList();
    }

    /** What lies before the page is told too, since the state of a matter follows from all that happened. */
    private List<Told> told(String matter, Telling telling, long after, int limit) {
        StateDifference difference = new StateDifference();
        RunningLimits limits = new RunningLimits();
        List<Told> told = new ArrayList<>();
        Iterator<? extends DomainEventMessage<?>> history =
                log.readEvents(matter).asStream().iterator();
        while (history.hasNext() && told.size() < limit) {
            DomainEventMessage<?> fact = history.next();
            Object event = fact.getPayload();
            List<LimitChange> moved = limits.after(event);
            Object state = telling.after(fact);
            if (fact.getSequenceNumber() <= after) {
                difference.skip(state);
            } else if (telling.shows(event)) {
                told.add(new Told(fact, telling.occurredAt(event), limits.rules(), moved, difference.after(state)));
            }
        }
        return told;
    }

    private ReplayStep step(Reader reader, Told told, List<Effect> answers) {
        DomainEventMessage<?> fact = told.fact();
        return new ReplayStep(
                fact.getSequenceNumber(),
                Positions.of(fact),
                words.nameOf(fact.getPayloadType()),
                words.of(fact.getPayloadType()),
                who(fact),
                told.occurredAt(),
                fact.getTimestamp(),
                told.rules(),
                told.limits(),
                told.changes(),
                cause(reader, fact),
                answers.stream()
                        .filter(effect -> isFor(reader, effect.matter()))
                        .toList());
    }

    private static Who who(DomainEventMessage<?> fact) {
        Object origin = fact.getMetaData().get(Provenance.ORIGIN);
        return Who.of(
                Provenance.actorOf(fact.getMetaData()),
                origin == null ? Origin.LIVE : Origin.valueOf(origin.toString()));
    }

    private @Nullable Cause cause(Reader reader, DomainEventMessage<?> fact) {
        return Provenance.causeOf(fact.getMetaData())
                .filter(cause -> isFor(reader, cause.matter()))
                .orElse(null);
    }

    /** What is kept from a reader is not linked to either; registers and series are kept from nobody. */
    private boolean isFor(Reader reader, String matter) {
        return kindOf(matter).map(kind -> kind.to(reader, matter).isPresent()).orElse(true);
    }

    private Optional<Retold> kindOf(String matter) {
        return kinds.stream().filter(kind -> matter.startsWith(kind.prefix())).findFirst();
    }

    /** A fact with what it did to its own matter. */
    private record Told(
            DomainEventMessage<?> fact,
            Instant occurredAt,
            Rules rules,
            List<LimitChange> limits,
            List<StateDifference.Change> changes) {}
}
