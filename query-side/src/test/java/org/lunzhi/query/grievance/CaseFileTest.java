package org.lunzhi.query.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.OverlayEvent.ConfidentialityRequested;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Snapshot;
import org.lunzhi.query.support.Story;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.dossier.Dossier;
import org.lunzhi.query.support.question.Moment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFileTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final UnitId WATER = UnitId.of("unit-water");
    private static final GrievanceId ID = GrievanceId.of("grievance-1");
    private static final Actor CLERK = new Actor(
            OfficerId.of("officer-7"),
            null,
            Set.of(Role.INTAKE_CLERK),
            Story.STATION,
            null,
            null,
            ClientClass.LOOPBACK);
    private static final Moment NOW = new Moment(null, null);
    private static final Reader READER = Reader.handling(CLERK);

    private static TestMongo mongo;

    private final Story story = new Story(ID.value());
    private final History history = new History();
    private MongoDatabase database;
    private EmbeddedEventStore log;
    private CaseFiles files;
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
        files = new CaseFiles(database, new ViewCodec(), log);
        delivery = new Delivery(new CaseFileProjection(files));
    }

    @Test
    void the_file_follows_the_matter_to_its_end() {
        tell(story.registered(IntakeChannel.VISIT, MONDAY), 0);
        tell(story.triaged("neighbours", hours(1)), 0);
        tell(story.accepted(hours(2)), 0);
        tell(story.dispatched(WATER, hours(3)), 0);
        tell(story.acknowledged(WATER, hours(4)), 0);
        tell(story.reported(OutcomeKind.RESOLVED, hours(20)), 0);
        tell(story.closed(hours(40)), 0);
        deliver();

        Versioned<CaseFile> file = now(READER).orElseThrow().file();

        assertThat(file.version()).isEqualTo(6);
        CaseStanding standing = file.view().standing();
        assertThat(standing.stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(standing.charge().answerable()).isEqualTo(WATER);
        assertThat(standing.ending().outcome()).isEqualTo(OutcomeKind.RESOLVED);
        assertThat(standing.ending().closedAt()).isEqualTo(hours(40));
        assertThat(file.view().dossier().limits()).hasSize(1);
        assertThat(file.view().dossier().papers())
                .extracting(Dossier.Paper::event)
                .contains("GrievanceRegistered");
        assertThat(file.view().dossier().timeline())
                .extracting(Dossier.Entry::event)
                .containsExactly(
                        "GrievanceRegistered",
                        "GrievanceTriaged",
                        "GrievanceAccepted",
                        "GrievanceDispatched",
                        "DispatchAcknowledged",
                        "OutcomeReported",
                        "GrievanceClosed");
        assertThat(file.view().dossier().timeline().get(0).recorded().officer()).isEqualTo(CLERK.officer());
    }

    @Test
    void what_had_happened_and_what_was_known_are_two_looks_into_the_past() {
        tell(story.registered(IntakeChannel.PHONE, MONDAY), 0);
        tell(story.triaged("neighbours", hours(1)), 0);
        // Accepted at ten but written down two days later.
        tell(story.accepted(hours(2)), 46);
        deliver();

        assertThat(stageAt(new Moment(hours(3), null))).hasValue(CaseStage.ACCEPTED);
        assertThat(stageAt(new Moment(null, hours(3)))).hasValue(CaseStage.TRIAGED);
        assertThat(stageAt(new Moment(hours(1), hours(50)))).hasValue(CaseStage.TRIAGED);
        assertThat(stageAt(new Moment(MONDAY.minusSeconds(1), null))).isEmpty();
    }

    @Test
    void a_look_at_this_moment_equals_the_live_file() {
        tell(story.registered(IntakeChannel.PHONE, MONDAY), 0);
        tell(story.triaged("neighbours", hours(1)), 0);
        tell(story.mediationRequested(PartyRef.of("party-1"), PartyRef.of("party-2"), hours(2)), 0);
        tell(story.accepted(hours(3)), 0);
        deliver();

        Versioned<CaseFile> live = now(READER).orElseThrow().file();

        assertThat(files.find(ID, READER, new Moment(hours(1000), hours(1000))))
                .map(CaseFiles.Found::file)
                .hasValue(live);
        assertThat(live.view().dossier().persons()).containsExactly(PartyRef.of("party-1"), PartyRef.of("party-2"));
        assertThat(live.view().links()).containsExactly(new CaseFile.Link(CaseFile.Link.Kind.MEDIATION, "mediation-1"));
    }

    @Test
    void a_sealed_file_does_not_exist_for_the_unit_it_is_kept_from() {
        tell(story.registered(IntakeChannel.PHONE, MONDAY), 0);
        tell(story.sealed(WATER, hours(1)), 0);
        deliver();

        Actor accused = new Actor(
                OfficerId.of("officer-9"), null, Set.of(Role.HANDLER), WATER, null, null, ClientClass.LOOPBACK);
        assertThat(now(READER)).isPresent();
        assertThat(now(Reader.handling(accused))).isEmpty();
        assertThat(files.find(ID, Reader.handling(accused), new Moment(MONDAY, null)))
                .isEmpty();
    }

    @Test
    void a_sealed_file_does_not_exist_for_units_below_the_one_it_is_kept_from() {
        tell(story.registered(IntakeChannel.PHONE, MONDAY), 0);
        tell(story.sealed(WATER, hours(1)), 0);
        deliver();

        Reader below = Reader.handling(CLERK, List.of(UnitId.of("unit-valves"), WATER));
        assertThat(now(below)).isEmpty();
        assertThat(files.find(ID, below, new Moment(MONDAY, null))).isEmpty();
        assertThat(now(Reader.handling(CLERK, List.of(UnitId.of("unit-valves")))))
                .isPresent();
    }

    @Test
    void who_asked_for_confidentiality_since_is_withheld_from_handlers_in_looks_into_the_past_too() {
        tell(story.registered(IntakeChannel.PHONE, MONDAY), 0);
        tell(story.triaged("neighbours", hours(1)), 0);
        deliver();
        Reader handler = Reader.handling(new Actor(
                OfficerId.of("officer-9"), null, Set.of(Role.HANDLER), WATER, null, null, ClientClass.LOOPBACK));
        assertThat(now(handler).orElseThrow().personsWithheld()).isFalse();

        tell(new ConfidentialityRequested(ID, hours(2)), 0);
        deliver();

        assertThat(now(handler).orElseThrow().personsWithheld()).isTrue();
        Moment before = new Moment(hours(1), null);
        assertThat(files.find(ID, handler, before).orElseThrow().personsWithheld())
                .isTrue();
        assertThat(files.find(ID, READER, before).orElseThrow().personsWithheld())
                .isFalse();
    }

    @Test
    void redelivery_and_rebuild_leave_the_file_as_it_was() {
        tell(story.registered(IntakeChannel.PHONE, MONDAY), 0);
        tell(story.triaged("neighbours", hours(1)), 0);
        tell(story.accepted(hours(2)), 0);
        tell(story.closed(hours(5)), 0);
        tell(story.reopened(hours(9)), 0);
        deliver();
        Map<String, String> live = Snapshot.of(database);

        delivery.deliver(history.events().subList(2, 5), 4, 2);
        assertThat(Snapshot.of(database)).isEqualTo(live);
        delivery.reset();
        assertThat(Snapshot.of(database)).isEmpty();
        delivery.deliver(history.events(), 1, 10);
        assertThat(Snapshot.of(database)).isEqualTo(live);
        assertThat(now(READER).orElseThrow().file().view().standing().stage()).isEqualTo(CaseStage.IN_HANDLING);
    }

    private Optional<CaseFiles.Found> now(Reader reader) {
        return files.find(ID, reader, NOW);
    }

    private Optional<CaseStage> stageAt(Moment moment) {
        return files.find(ID, READER, moment)
                .map(found -> found.file().view().standing().stage());
    }

    private void tell(GrievanceEvent event, int hoursLater) {
        history.add(ID.value(), event, event.occurredAt().plus(Duration.ofHours(hoursLater)), Provenance.of(CLERK));
    }

    private void deliver() {
        delivery.deliver(history.events(), 2, 3);
        history.events().forEach(event -> log.publish((DomainEventMessage<?>) event));
    }

    private static Instant hours(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }
}
