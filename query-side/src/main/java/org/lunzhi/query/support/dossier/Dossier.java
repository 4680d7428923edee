package org.lunzhi.query.support.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.References;
import org.lunzhi.query.support.Recorded;

/** What gathers in the file of a matter, whatever its kind: who is named, the papers, the deadlines, what happened. */
public record Dossier(List<PartyRef> persons, List<Paper> papers, List<Limit> limits, List<Entry> timeline) {

    public static final Dossier EMPTY = new Dossier(List.of(), List.of(), List.of(), List.of());

    /** A document with the event that brought it in. */
    public record Paper(DocumentRef document, String event, Instant addedAt) {}

    /** A deadline as it was last set; an ended one stays readable. */
    public record Limit(Deadline deadline, boolean ended) {}

    /** One line of the timeline. */
    public record Entry(String event, Instant occurredAt, Recorded recorded) {}

    public Dossier {
        persons = List.copyOf(persons);
        papers = List.copyOf(papers);
        limits = List.copyOf(limits);
        timeline = List.copyOf(timeline);
    }

    /** The dossier with everything that one more fact brings in. */
    public Dossier after(DomainEventMessage<?> message, Instant occurredAt) {
        Object event = message.getPayload();
        String name = event.getClass().getSimpleName();
        return new Dossier(
                joined(References.in(event, PartyRef.class)),
                held(References.in(event, DocumentRef.class), name, occurredAt),
                due(event),
                plus(timeline, new Entry(name, occurredAt, Recorded.of(message))));
    }

    /** Only the papers and entries that pass; deadlines and persons stay. */
    public Dossier only(Predicate<Paper> papersShown, Predicate<Entry> entriesShown) {
        return new Dossier(
                persons,
                papers.stream().filter(papersShown).toList(),
                limits,
                timeline.stream().filter(entriesShown).toList());
    }

    private List<PartyRef> joined(List<PartyRef> named) {
        List<PartyRef> all = new ArrayList<>(persons);
        named.stream().filter(person -> !all.contains(person)).forEach(all::add);
        return all;
    }

    private List<Paper> held(List<DocumentRef> added, String event, Instant at) {
        List<Paper> all = new ArrayList<>(papers);
        added.forEach(document -> all.add(new Paper(document, event, at)));
        return all;
    }

    private List<Limit> due(Object event) {
        Map<DeadlineId, Limit> all = new LinkedHashMap<>();
        limits.forEach(limit -> all.put(limit.deadline().id(), limit));
        if (event instanceof EndsDeadlines ends) {
            ends.endedDeadlines()
                    .forEach(id -> all.computeIfPresent(id, (known, limit) -> new Limit(limit.deadline(), true)));
        }
        if (event instanceof SetsDeadlines sets) {
            sets.deadlines().forEach(deadline -> all.put(deadline.id(), new Limit(deadline, false)));
        }
        return List.copyOf(all.values());
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
