package org.lunzhi.query.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD;
import static org.lunzhi.kernel.mediation.MediationCast.LEADING;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD_OFFICER;
import static org.lunzhi.kernel.mediation.MediationCast.ROOM;
import static org.lunzhi.kernel.mediation.MediationCast.VILLAGE;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.confidential;

import com.mongodb.client.MongoDatabase;
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
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.mediation.MediationSamples;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyScreened;
import org.lunzhi.kernel.mediation.OpeningEvent.SafetyReferralOffered;
import org.lunzhi.kernel.mediation.SittingEvent.CaucusHeld;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.mediation.conduct.ScreeningAnswer;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Snapshot;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.dossier.Dossier;
import org.lunzhi.query.support.question.Moment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MediationFileTest {

    private static final Moment NOW = new Moment(null, null);
    private static final Actor CLERK = actor("officer-7", ROOM);
    private static final Reader READER = Reader.handling(CLERK);
    private static final Reader MEDIATOR = Reader.handling(actor(LEAD_OFFICER.value(), ROOM));
    private static final Reader VILLAGER = Reader.handling(actor("officer-8", VILLAGE));

    private static TestMongo mongo;

    private final History history = new History();
    private MongoDatabase database;
    private EmbeddedEventStore log;
    private MediationFiles files;
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
        files = new MediationFiles(database, new ViewCodec(), log);
        delivery = new Delivery(new MediationFileProjection(files));
    }

    @Test
    void the_file_follows_the_case_to_its_end() {
        tellToTheEnd();
        deliver();

        MediationFile file = found(READER, NOW);

        assertThat(file.standing().stage()).isEqualTo(MediationStage.CONCLUDED);
        assertThat(file.standing().number()).isNotNull();
        assertThat(file.sides()).extracting(MediationFile.Side::consented).containsExactly(true, true);
        assertThat(file.sides()).extracting(MediationFile.Side::told).containsExactly(true, true);
        assertThat(file.mediators()).contains(LEADING);
        assertThat(file.sittings())
                .extracting(MediationFile.Sitting::state)
                .containsExactly(MediationFile.Sitting.State.HELD);
        assertThat(file.accord())
                .extracting(MediationFile.Accord::force)
                .isEqualTo(MediationFile.Accord.Force.EFFECTIVE);
        assertThat(file.dossier().limits()).hasSize(2).allMatch(Dossier.Limit::ended);
        assertThat(file.dossier().timeline()).hasSize(history.events().size());
    }

    @Test
    void what_had_happened_and_what_was_known_are_two_looks_into_the_past() {
        tellToTheEnd();
        deliver();

        assertThat(stageAt(new Moment(at("2026-02-24T10:20"), null))).hasValue(MediationStage.ACCEPTED);
        assertThat(stageAt(new Moment(null, at("2026-02-24T10:20")))).hasValue(MediationStage.PROPOSED);
        assertThat(stageAt(new Moment(at("2026-01-01T00:00"), null))).isEmpty();
        assertThat(files.find(CASE, READER, new Moment(at("2027-01-01T00:00"), null)))
                .isEqualTo(files.find(CASE, READER, NOW));
    }

    @Test
    void what_was_said_in_a_caucus_is_for_the_mediators_only() {
        MediationSamples.untilSitting().forEach(this::tell);
        tell(new CaucusHeld(
                CASE, JIA, List.of(LEAD), confidential(DocumentType.CAUCUS_RECORD), at("2026-02-27T11:00")));
        deliver();

        assertThat(found(READER, NOW).dossier().papers())
                .isNotEmpty()
                .noneMatch(paper -> paper.document().audience() == Audience.MEDIATORS_ONLY);
        assertThat(events(READER, NOW)).doesNotContain("CaucusHeld").contains("SessionHeld");
        Moment then = new Moment(at("2026-03-01T00:00"), null);
        assertThat(events(READER, then)).doesNotContain("CaucusHeld");
        assertThat(events(MEDIATOR, then)).contains("CaucusHeld");
        assertThat(found(MEDIATOR, NOW).dossier().papers())
                .anyMatch(paper -> paper.document().type() == DocumentType.CAUCUS_RECORD);
    }

    @Test
    void golden_scenario_14_the_file_shows_nothing_unusual_to_others() {
        MediationSamples.untilReady().forEach(this::tell);
        deliver();
        MediationFile calm = found(READER, NOW);

        tell(screened(ScreeningAnswer.YES));
        tell(new SafetyReferralOffered(CASE, YI, at("2026-02-24T11:00")));
        deliver();

        assertThat(found(READER, NOW)).isEqualTo(calm);
        assertThat(events(MEDIATOR, NOW)).contains("PartyScreened", "SafetyReferralOffered");
        assertThat(Snapshot.of(database).values()).noneMatch(document -> document.contains("\"YES\""));
    }

    @Test
    void a_case_kept_from_a_unit_does_not_exist_for_it_now_or_then() {
        MediationSamples.untilAccepted().forEach(this::tell);
        tell(new AccessRestricted(CASE, List.of(VILLAGE), false, at("2026-02-25T09:00")));
        deliver();

        assertThat(files.find(CASE, READER, NOW)).isPresent();
        assertThat(files.find(CASE, VILLAGER, NOW)).isEmpty();
        assertThat(files.find(CASE, VILLAGER, new Moment(at("2026-02-24T12:00"), null)))
                .isEmpty();
    }

    @Test
    void a_case_kept_from_a_unit_does_not_exist_for_those_below_it_now_or_then() {
        MediationSamples.untilAccepted().forEach(this::tell);
        tell(new AccessRestricted(CASE, List.of(VILLAGE), false, at("2026-02-25T09:00")));
        deliver();

        Reader below = Reader.handling(actor("officer-8", UnitId.of("unit-group")), List.of(VILLAGE));
        assertThat(files.find(CASE, below, NOW)).isEmpty();
        assertThat(files.find(CASE, below, new Moment(at("2026-02-24T12:00"), null)))
                .isEmpty();
        assertThat(files.find(CASE, Reader.handling(below.actor(), List.of(ROOM)), NOW))
                .isPresent();
    }

    @Test
    void a_sealed_case_exists_for_its_own_unit_only() {
        MediationSamples.untilAccepted().forEach(this::tell);
        deliver();
        assertThat(files.find(CASE, VILLAGER, NOW)).isPresent();

        tell(new AccessRestricted(CASE, List.of(), true, at("2026-02-25T09:00")));
        deliver();

        assertThat(files.find(CASE, VILLAGER, NOW)).isEmpty();
        assertThat(files.find(CASE, READER, NOW)).isPresent();
    }

    @Test
    void redelivery_and_rebuild_leave_the_file_as_it_was() {
        tellToTheEnd();
        tell(screened(ScreeningAnswer.NO));
        delivery.deliver(history.events(), 2, 3);
        Map<String, String> live = Snapshot.of(database);

        delivery.deliver(history.events().subList(3, 12), 4, 2);
        assertThat(Snapshot.of(database)).isEqualTo(live);
        delivery.reset();
        assertThat(Snapshot.of(database)).isEmpty();
        delivery.deliver(history.events(), 16, 10);
        assertThat(Snapshot.of(database)).isEqualTo(live);
    }

    private void tellToTheEnd() {
        MediationSamples.untilSitting().forEach(this::tell);
        tell(MediationSamples.agreed());
        tell(MediationSamples.tookEffect());
        tell(MediationSamples.performed());
        tell(MediationSamples.concluded());
    }

    private static PartyScreened screened(ScreeningAnswer answer) {
        return new PartyScreened(CASE, YI, answer, confidential(DocumentType.SAFETY_SCREENING), at("2026-02-24T10:55"));
    }

    private MediationFile found(Reader reader, Moment moment) {
        return files.find(CASE, reader, moment).orElseThrow().view();
    }

    private List<String> events(Reader reader, Moment moment) {
        return found(reader, moment).dossier().timeline().stream()
                .map(Dossier.Entry::event)
                .toList();
    }

    private Optional<MediationStage> stageAt(Moment moment) {
        return files.find(CASE, READER, moment)
                .map(Versioned::view)
                .map(file -> file.standing().stage());
    }

    /** Everything is recorded an hour after it happened. */
    private void tell(Object event) {
        Instant recordedAt = ((MediationEvent) event).occurredAt().plusSeconds(3600);
        history.add(CASE.value(), event, recordedAt, Provenance.of(CLERK));
    }

    private int published;

    private void deliver() {
        delivery.deliver(history.events(), 2, 3);
        var fresh = history.events().subList(published, history.events().size());
        fresh.forEach(event -> log.publish((DomainEventMessage<?>) event));
        published = history.events().size();
    }

    private static Actor actor(String officer, UnitId unit) {
        return new Actor(OfficerId.of(officer), null, Set.of(Role.MEDIATOR), unit, null, null, ClientClass.LOOPBACK);
    }
}
