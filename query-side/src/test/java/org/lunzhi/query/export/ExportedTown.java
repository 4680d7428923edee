package org.lunzhi.query.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.OverlayEvent.SafetyReferralMade;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.grievance.overlay.SafetyRecipient;
import org.lunzhi.kernel.ledger.LedgerCaseId;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerSamples;
import org.lunzhi.kernel.mediation.MediationCast;
import org.lunzhi.kernel.mediation.MediationSamples;
import org.lunzhi.kernel.organisation.UnitEvent.UnitEstablished;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.UnitName;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Story;

/** A town with matters, mediations, agreements, orders and a ledger, of which an export is made. */
final class ExportedTown {

    static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    static final OfficerId OFFICER = OfficerId.of("officer-zhao");

    private static final LogSerializer SERIALIZER = LogSerializer.of(EventCatalogue.of(Families.ALL));
    private static final Map<String, String> CLERK = Provenance.of(new Actor(
            OFFICER, null, Set.of(Role.INTAKE_CLERK, Role.MEDIATOR), Story.STATION, null, null, ClientClass.INTERNAL));

    private final History history = new History();

    /** The log of what was told so far. */
    EventStorageEngine log() {
        InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
        history.events().forEach(event -> log.appendEvents((DomainEventMessage<?>) event));
        return log;
    }

    ExportedTown unit(String id, @Nullable String above) {
        UnitId unit = UnitId.of(id);
        UnitId parent = above == null ? null : UnitId.of(above);
        add(
                id,
                new UnitEstablished(
                        unit, UnitKind.VILLAGE, UnitName.of("某村"), parent, null, LocalDate.of(2026, 1, 1), 0, MONDAY));
        return this;
    }

    /** A matter that a unit handled to its end. */
    ExportedTown matter(String id, String lead, Protection protection) {
        return matter(id, lead, protection, MONDAY);
    }

    ExportedTown matter(String id, String lead, Protection protection, Instant begun) {
        Story story = new Story(id);
        for (GrievanceEvent event : List.of(
                story.registered(IntakeChannel.VISIT, begun, protection),
                story.triaged("neighbours", begun.plus(Duration.ofHours(1))),
                story.accepted(begun.plus(Duration.ofHours(2))),
                story.dispatched(UnitId.of(lead), begun.plus(Duration.ofHours(3))),
                story.reported(OutcomeKind.RESOLVED, begun.plus(Duration.ofDays(2))),
                story.closed(begun.plus(Duration.ofDays(3))))) {
            add(id, event);
        }
        return this;
    }

    ExportedTown sealed(String id, String from) {
        add(id, new Story(id).sealed(UnitId.of(from), MONDAY.plus(Duration.ofDays(4))));
        return this;
    }

    ExportedTown safetyReferral(String id) {
        add(
                id,
                new SafetyReferralMade(
                        GrievanceId.of(id),
                        SafetyRecipient.POLICE_110,
                        AgreementSamples.PAPER,
                        MONDAY.plus(Duration.ofHours(5))));
        return this;
    }

    /** A matter's mediation {@code mediation-n}, up to the agreement {@code agreement-n} taking effect. */
    ExportedTown mediated(String matter, int n) {
        Map<String, String> names =
                Map.of(MediationCast.CASE.value(), "mediation-" + n, MediationCast.AGREEMENT.value(), "agreement-" + n);
        add(
                matter,
                renamed(
                        new Story(matter)
                                .mediationRequested(PartyRef.of("party-a" + n), PartyRef.of("party-b" + n), MONDAY),
                        Map.of("mediation-1", "mediation-" + n)));
        List<Object> told = new ArrayList<>(MediationSamples.untilSitting());
        told.add(MediationSamples.agreed());
        told.forEach(event -> add("mediation-" + n, renamed(event, names)));
        AgreementSamples.untilEffective().forEach(event -> add("agreement-" + n, renamed(event, names)));
        return this;
    }

    ExportedTown ordered(String id) {
        Map<String, String> names = Map.of(ServiceRequestSamples.ID.value(), id);
        for (Object event : List.of(
                ServiceRequestSamples.placed(),
                ServiceRequestSamples.screened(),
                ServiceRequestSamples.opened(),
                ServiceRequestSamples.claimed(),
                ServiceRequestSamples.started(),
                ServiceRequestSamples.delivered())) {
            add(id, renamed(event, names));
        }
        return this;
    }

    ExportedTown inLedger(String entry) {
        LedgerEntryId id = LedgerEntryId.of(entry);
        LedgerCaseId matter = LedgerCaseId.in(LedgerSamples.LEDGER, id);
        add(
                matter.value(),
                new LedgerCaseTaken(
                        matter, LedgerSamples.LEDGER, id, LedgerSamples.closed(), LedgerSamples.MAPPING, MONDAY));
        return this;
    }

    /** What belongs to no case. */
    ExportedTown calendar() {
        add("calendar", CalendarSamples.published2026());
        return this;
    }

    private void add(String aggregate, Object event) {
        history.add(aggregate, event, MONDAY.plus(Duration.ofDays(5)), CLERK);
    }

    /** The same event about something else: it is written, renamed and read again. */
    private static Object renamed(Object event, Map<String, String> names) {
        var stored = SERIALIZER.serialize(event, String.class);
        String text = stored.getData();
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return SERIALIZER.deserialize(new SimpleSerializedObject<>(text, String.class, stored.getType()));
    }
}
