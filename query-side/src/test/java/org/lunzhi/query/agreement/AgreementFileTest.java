package org.lunzhi.query.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD_OFFICER;
import static org.lunzhi.kernel.mediation.MediationCast.ROOM;
import static org.lunzhi.kernel.mediation.MediationCast.VILLAGE;
import static org.lunzhi.kernel.mediation.MediationCast.at;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.agreement.AgreementEvent;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.agreement.AmendmentEvent.AgreementAmended;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationAccepted;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationWindowClosed;
import org.lunzhi.kernel.agreement.PerformanceEvent.AgreementPerformed;
import org.lunzhi.kernel.agreement.ProtectionEvent.AgreementAccessRestricted;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementDrawnUp;
import org.lunzhi.kernel.agreement.terms.ObligationSubject;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.query.agreement.AgreementFile.Duty.Course;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Snapshot;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.dossier.Dossier;
import org.lunzhi.query.support.question.Moment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementFileTest {

    private static final Moment NOW = new Moment(null, null);
    private static final Actor CLERK = actor("officer-7", ROOM);
    private static final Reader READER = Reader.handling(CLERK);

    private static TestMongo mongo;

    private final History history = new History();
    private MongoDatabase database;
    private EmbeddedEventStore log;
    private AgreementFiles files;
    private Delivery delivery;

    @BeforeAll
    static void start() {
        mongo = new TestMongo();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @BeforeEach
    void fresh() {
        database = mongo.database();
        log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        files = new AgreementFiles(database, new ViewCodec(), log);
        delivery = new Delivery(new AgreementFileProjection(files));
    }

    @Test
    void the_file_follows_the_agreement_until_it_is_performed() {
        AgreementSamples.untilEffective().forEach(this::tell);
        tell(AgreementSamples.paid());
        tell(new AgreementPerformed(AGREEMENT, CASE, at("2026-03-20T10:00")));
        deliver();

        AgreementFile file = found(READER, NOW);

        assertThat(file.state()).isEqualTo(AgreementFile.State.PERFORMED);
        assertThat(file.effectiveAt()).isEqualTo(at("2026-03-06T16:00"));
        assertThat(file.duties()).extracting(AgreementFile.Duty::course).containsExactly(Course.PERFORMED);
        assertThat(file.dossier().limits()).extracting(Dossier.Limit::ended).containsExactly(false, true);
        assertThat(found(READER, new Moment(at("2026-03-05T10:00"), null)).state())
                .isEqualTo(AgreementFile.State.DRAWN_UP);
        assertThat(found(READER, new Moment(at("2027-01-01T00:00"), null))).isEqualTo(file);
    }

    @Test
    void what_was_met_stays_met_only_where_a_change_left_it_as_it_was() {
        AgreementSamples.untilEffective().forEach(this::tell);
        tell(AgreementSamples.paid());
        var more = AgreementSamples.obligation(2, ObligationSubject.PAYMENT, LocalDate.of(2026, 4, 20));
        tell(new AgreementAmended(
                AGREEMENT,
                2,
                AgreementSamples.terms(AgreementSamples.PAPER, AgreementSamples.payment(), more),
                at("2026-03-21T10:00"),
                List.of(),
                List.of(),
                at("2026-03-21T10:00")));
        deliver();

        assertThat(found(READER, NOW).edition()).isEqualTo(2);
        assertThat(found(READER, NOW).duties())
                .extracting(AgreementFile.Duty::course)
                .containsExactly(Course.PERFORMED, Course.OWED);
    }

    @Test
    void an_application_a_court_has_survives_the_end_of_the_thirty_days() {
        AgreementSamples.untilEffective().forEach(this::tell);
        tell(new ConfirmationAccepted(AGREEMENT, LocalDate.of(2026, 3, 10), at("2026-03-10T10:00")));
        tell(new ConfirmationWindowClosed(AGREEMENT, AgreementSamples.WINDOW, List.of(), at("2026-04-08T00:00")));
        deliver();

        assertThat(found(READER, NOW).confirmation()).isEqualTo(AgreementFile.Confirmation.ACCEPTED);
    }

    @Test
    void a_kept_agreement_exists_for_no_excluded_unit_and_a_sealed_one_for_its_mediators_only() {
        tell(sealed(List.of(VILLAGE)));
        deliver();

        assertThat(files.find(AGREEMENT, Reader.handling(actor(LEAD_OFFICER.value(), ROOM)), NOW))
                .isPresent();
        assertThat(files.find(AGREEMENT, READER, NOW)).isEmpty();
        assertThat(files.find(AGREEMENT, Reader.handling(actor(LEAD_OFFICER.value(), VILLAGE)), NOW))
                .isEmpty();
        Reader below = Reader.handling(actor(LEAD_OFFICER.value(), UnitId.of("unit-group")), List.of(VILLAGE));
        assertThat(files.find(AGREEMENT, below, NOW)).isEmpty();
        assertThat(files.find(AGREEMENT, Reader.handling(below.actor(), List.of(ROOM)), NOW))
                .isPresent();
    }

    @Test
    void what_is_restricted_later_exists_for_no_excluded_unit_now_or_as_it_was_before() {
        AgreementSamples.untilEffective().forEach(this::tell);
        tell(new AgreementAccessRestricted(AGREEMENT, List.of(VILLAGE), false, at("2026-03-07T09:00")));
        deliver();
        Moment before = new Moment(at("2026-03-06T10:00"), null);
        Reader below = Reader.handling(actor("officer-8", UnitId.of("unit-group")), List.of(VILLAGE));

        for (Moment moment : List.of(NOW, before)) {
            assertThat(files.find(AGREEMENT, Reader.handling(actor("officer-8", VILLAGE)), moment))
                    .isEmpty();
            assertThat(files.find(AGREEMENT, below, moment)).isEmpty();
            assertThat(files.find(AGREEMENT, READER, moment)).isPresent();
        }
    }

    @Test
    void what_is_sealed_later_is_for_its_mediators_and_stays_kept_from_whom_it_was() {
        tell(AgreementSamples.drawnUp());
        tell(new AgreementAccessRestricted(AGREEMENT, List.of(VILLAGE), false, at("2026-03-02T09:30")));
        tell(new AgreementAccessRestricted(AGREEMENT, List.of(), true, at("2026-03-02T09:40")));
        deliver();

        assertThat(files.find(AGREEMENT, READER, NOW)).isEmpty();
        assertThat(files.find(AGREEMENT, Reader.handling(actor(LEAD_OFFICER.value(), ROOM)), NOW))
                .isPresent();
        assertThat(files.find(AGREEMENT, Reader.handling(actor(LEAD_OFFICER.value(), VILLAGE)), NOW))
                .isEmpty();
    }

    @Test
    void redelivery_and_rebuild_leave_the_file_as_it_was() {
        AgreementSamples.untilEffective().forEach(this::tell);
        tell(AgreementSamples.paid());
        tell(new AgreementAccessRestricted(AGREEMENT, List.of(VILLAGE), true, at("2026-03-21T09:00")));
        delivery.deliver(history.events(), 2, 3);
        Map<String, String> live = Snapshot.of(database);

        delivery.deliver(history.events().subList(2, 6), 4, 2);
        assertThat(Snapshot.of(database)).isEqualTo(live);
        delivery.reset();
        assertThat(Snapshot.of(database)).isEmpty();
        delivery.deliver(history.events(), 16, 10);
        assertThat(Snapshot.of(database)).isEqualTo(live);
    }

    private static AgreementDrawnUp sealed(List<UnitId> excluded) {
        AgreementDrawnUp open = AgreementSamples.drawnUp();
        return new AgreementDrawnUp(
                AGREEMENT,
                CASE,
                open.committee(),
                open.policy(),
                open.form(),
                open.scope(),
                open.terms(),
                open.parties(),
                List.of(LEAD),
                open.unit(),
                open.lead(),
                excluded,
                true,
                open.occurredAt());
    }

    private AgreementFile found(Reader reader, Moment moment) {
        return files.find(AGREEMENT, reader, moment).orElseThrow().view();
    }

    private void tell(Object event) {
        Instant recordedAt = ((AgreementEvent) event).occurredAt().plusSeconds(3600);
        history.add(AGREEMENT.value(), event, recordedAt, Provenance.of(CLERK));
    }

    private void deliver() {
        delivery.deliver(history.events(), 2, 3);
        history.events().forEach(event -> log.publish((DomainEventMessage<?>) event));
    }

    private static Actor actor(String officer, UnitId unit) {
        return new Actor(OfficerId.of(officer), null, Set.of(Role.MEDIATOR), unit, null, null, ClientClass.LOOPBACK);
    }
}
