package org.lunzhi.query.export.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.mediation.conduct.SessionId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.query.support.casework.CaseEvents;
import org.lunzhi.query.support.casework.CaseHeading;
import org.lunzhi.query.support.casework.CaseKind;

/** One message of the log on its way into an export. */
public final class Telling {

    private static final String SESSION = "session";
    private static final String MEDIATOR = "mediator";

    private final Pseudonyms names;
    private final String matter;
    private final List<Link> links = new ArrayList<>();
    private final SortedMap<String, String> facts = new TreeMap<>();

    private Telling(Pseudonyms names, String matter) {
        this.names = names;
        this.matter = matter;
    }

    /** What an export takes from the message at a position; empty if it belongs to no case. */
    public static Optional<Told> of(DomainEventMessage<?> message, long position, Pseudonyms names) {
        return CaseKind.of(message.getPayloadType()).map(kind -> {
            Telling telling = new Telling(names, message.getAggregateIdentifier());
            return telling.tell(kind, message, position);
        });
    }

    private Told tell(CaseKind kind, DomainEventMessage<?> message, long position) {
        Object event = message.getPayload();
        Actor actor = Provenance.actorOf(message.getMetaData());
        EventShape.of(event.getClass()).tell(event, this);
        boolean isStation = actor.holds(Role.SYSTEM);
        return new Told(
                kind,
                names.of(kind.name(), matter),
                position,
                names.of("event", Long.toString(position)),
                EventCatalogue.nameIn(kind.family(), event.getClass()),
                CaseEvents.occurredAt(event),
                message.getTimestamp(),
                new TreeSet<>(actor.roles()).stream().map(Role::name).collect(Collectors.joining(" ")),
                isStation ? null : actor.unit().value(),
                CaseHeading.UNKNOWN.after(event),
                CaseEvents.isAboutSafety(event.getClass()),
                links,
                facts);
    }

    void linkCase(String as, CaseKind kind, String id) {
        if (!id.equals(matter)) {
            links.add(new Link(Link.Kind.valueOf(kind.name()), as, names.of(kind.name(), id)));
        }
    }

    /** Sessions are numbered within their case. */
    void linkSession(String as, SessionId session) {
        links.add(new Link(Link.Kind.SESSION, as, names.of(SESSION, matter + "/" + session.value())));
    }

    void linkMediator(String as, MediatorId mediator, boolean leads) {
        links.add(new Link(
                leads ? Link.Kind.LEADING_MEDIATOR : Link.Kind.MEDIATOR, as, names.of(MEDIATOR, mediator.value())));
    }

    void fact(String name, String code) {
        facts.put(name, code);
    }
}
