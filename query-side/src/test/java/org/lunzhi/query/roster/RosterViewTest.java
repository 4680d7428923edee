package org.lunzhi.query.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.roster.RosterSamples.FIRST;
import static org.lunzhi.kernel.roster.RosterSamples.MATTER;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY;
import static org.lunzhi.kernel.roster.RosterSamples.ROSTER;
import static org.lunzhi.kernel.roster.RosterSamples.SECOND;
import static org.lunzhi.kernel.roster.RosterSamples.TUESDAY;
import static org.lunzhi.kernel.roster.RosterSamples.at;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.OrganisationSamples;
import org.lunzhi.kernel.roster.AssignmentInputs.ExclusionReason;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.RosterEvent;
import org.lunzhi.kernel.roster.RosterSamples;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Snapshot;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.question.Moment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterViewTest {

    private static TestMongo mongo;

    private final History history = new History();
    private MongoDatabase database;
    private EmbeddedEventStore log;
    private int told;
    private Rosters rosters;
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
        told = 0;
        rosters = new Rosters(database, new ViewCodec(), log);
        delivery = new Delivery(new RosterProjection(rosters));
        RosterSamples.filled().forEach(this::tell);
    }

    @Test
    void nobody_is_on_duty_by_a_roster_that_was_never_published() {
        deliver();

        assertThat(primaries(at(MONDAY, 10, 0))).isEmpty();
    }

    @Test
    void a_shift_planned_in_a_revision_counts_once_that_is_published() {
        tell(RosterSamples.published());
        tell(RosterSamples.revised());
        tell(RosterSamples.planned(ShiftId.of("shift-new"), 8, SECOND, ShiftRole.PRIMARY, MONDAY));
        deliver();
        assertThat(primaries(at(MONDAY, 10, 0))).containsExactly(FIRST);

        tell(RosterSamples.published());
        deliver();

        assertThat(primaries(at(MONDAY, 10, 0))).containsExactly(FIRST, SECOND);
    }

    @Test
    void on_duty_is_who_stood_on_the_shift_at_that_instant_and_the_steps_say_why() {
        tell(RosterSamples.published());
        tell(RosterSamples.mondayMissed());
        tell(RosterSamples.reliefAppointed());
        deliver();

        assertThat(primaries(at(MONDAY, 9, 10))).containsExactly(FIRST);
        assertThat(primaries(at(MONDAY, 10, 0))).containsExactly(SECOND);
        assertThat(primaries(at(MONDAY, 18, 0))).isEmpty();
        assertThat(duty(at(MONDAY, 10, 0), null).get(0).because())
                .extracting(RosterFile.Step::event)
                .containsExactly("ShiftPlanned", "ShiftConfirmed", "ShiftMissed", "ReliefAppointed");
    }

    @Test
    void who_was_on_duty_as_it_was_known_before_the_relief_was_written_down() {
        tell(RosterSamples.published());
        tell(RosterSamples.mondayMissed());
        RosterEvent relief = RosterSamples.reliefAppointed();
        Instant writtenDown = at(TUESDAY, 9, 0);
        history.add(ROSTER.value(), relief, writtenDown);
        deliver();

        assertThat(primaries(at(MONDAY, 10, 0), writtenDown.minusMillis(1))).containsExactly(FIRST);
        assertThat(primaries(at(MONDAY, 10, 0), writtenDown)).containsExactly(SECOND);
        assertThat(primaries(at(MONDAY, 10, 0), RosterSamples.PLANNED_AT.minusMillis(1)))
                .isEmpty();
    }

    @Test
    void a_roster_can_be_seen_as_it_stood_and_as_it_was_known() {
        tell(RosterSamples.published());
        tell(RosterSamples.mondayMissed());
        deliver();
        Instant missed = RosterSamples.mondayMissed().occurredAt();
        Moment before = new Moment(missed.minusMillis(1), null);

        assertThat(steps(new Moment(missed, null))).contains("ShiftMissed").isEqualTo(steps(new Moment(null, null)));
        assertThat(steps(before)).doesNotContain("ShiftMissed").isEqualTo(steps(new Moment(null, before.asOf())));
    }

    private List<String> steps(Moment moment) {
        return rosters.find(ROSTER, moment).orElseThrow().view().shifts().stream()
                .flatMap(shift -> shift.steps().stream().map(RosterFile.Step::event))
                .toList();
    }

    @Test
    void a_cancelled_shift_puts_nobody_on_duty() {
        tell(RosterSamples.published());
        tell(RosterSamples.mondayCancelled());
        deliver();

        assertThat(primaries(at(MONDAY, 10, 0))).isEmpty();
    }

    @Test
    void why_a_matter_went_to_somebody_stands_as_it_was_recorded() {
        tell(RosterSamples.published());
        tell(RosterSamples.assignedToFirst(MATTER));
        deliver();

        RosterFile file =
                rosters.find(ROSTER, new Moment(null, null)).orElseThrow().view();

        assertThat(file.assignments()).containsExactly(RosterSamples.assignedToFirst(MATTER));
        assertThat(file.assignments().get(0).exclusions().get(0).reasons()).containsExactly(ExclusionReason.RECUSED);
    }

    @Test
    void redelivery_and_rebuild_leave_the_roster_as_it_was() {
        tell(RosterSamples.published());
        tell(RosterSamples.shiftSwapped());
        tell(RosterSamples.assignedToFirst(MATTER));
        deliver();
        Map<String, String> live = Snapshot.of(database);

        delivery.deliver(history.events().subList(3, 17), 4, 2);
        assertThat(Snapshot.of(database)).isEqualTo(live);
        delivery.reset();
        assertThat(Snapshot.of(database)).isEmpty();
        delivery.deliver(history.events(), 16, 10);
        assertThat(Snapshot.of(database)).isEqualTo(live);
    }

    private List<OfficerId> primaries(Instant instant) {
        return primaries(instant, null);
    }

    private List<OfficerId> primaries(Instant instant, @Nullable Instant knownAt) {
        return duty(instant, knownAt).stream().map(Duty.Person::officer).toList();
    }

    private List<Duty.Person> duty(Instant instant, @Nullable Instant knownAt) {
        return rosters.duty(OrganisationSamples.ROOM, instant, knownAt).persons().stream()
                .filter(person -> person.role() == ShiftRole.PRIMARY)
                .toList();
    }

    private void tell(RosterEvent event) {
        history.add(ROSTER.value(), event, event.occurredAt());
    }

    private void deliver() {
        delivery.deliver(history.events(), 2, 5);
        history.events()
                .subList(told, history.events().size())
                .forEach(event -> log.publish((DomainEventMessage<?>) event));
        told = history.events().size();
    }
}
