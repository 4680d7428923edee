package org.lunzhi.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchReturned;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.handling.ReturnReason;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Snapshot;
import org.lunzhi.query.support.Story;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.worklist.Worklists.Worklist;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorklistsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final UnitId WATER = UnitId.of("unit-water");

    private static TestMongo mongo;

    private final History history = new History();
    private MongoDatabase database;
    private Worklists worklists;
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
        worklists = new Worklists(database, new ViewCodec());
        delivery = new Delivery(new GrievanceItems(worklists));
    }

    @Test
    void a_new_matter_is_unassigned_until_it_is_dispatched() {
        Story story = new Story("grievance-1");
        tell(story, story.registered(IntakeChannel.VISIT, MONDAY));
        deliver();
        assertThat(matters(Story.STATION, Worklist.UNASSIGNED)).containsExactly("grievance-1");

        tell(story, story.triaged("neighbours", MONDAY), story.accepted(MONDAY), story.dispatched(WATER, MONDAY));
        deliver();

        assertThat(matters(Story.STATION, Worklist.UNASSIGNED)).isEmpty();
        assertThat(matters(WATER, Worklist.UNIT)).containsExactly("grievance-1");
        assertThat(matters(Story.STATION, Worklist.UNIT)).isEmpty();
    }

    @Test
    void what_is_overdue_comes_oldest_first_and_ends_with_the_matter() {
        for (int n = 3; n > 0; n--) {
            Story story = new Story("grievance-" + n);
            Instant at = MONDAY.plus(Duration.ofDays(n));
            tell(story, story.registered(IntakeChannel.VISIT, at), story.accepted(at));
        }
        Story closed = new Story("grievance-9");
        tell(closed, closed.registered(IntakeChannel.VISIT, MONDAY), closed.accepted(MONDAY), closed.closed(MONDAY));
        deliver();

        Instant later = MONDAY.plus(Duration.ofDays(60));
        assertThat(page(WATER, Worklist.OVERDUE, later, null))
                .extracting(WorkItem::matter)
                .containsExactly("grievance-1", "grievance-2", "grievance-3");
        assertThat(page(WATER, Worklist.OVERDUE, MONDAY, null)).isEmpty();
    }

    @Test
    void a_sealed_matter_is_on_no_list_of_the_unit_it_is_kept_from() {
        Story story = new Story("grievance-1");
        tell(story, story.registered(IntakeChannel.VISIT, MONDAY), story.sealed(WATER, MONDAY));
        deliver();

        assertThat(matters(Story.STATION, Worklist.UNASSIGNED)).containsExactly("grievance-1");
        assertThat(matters(WATER, Worklist.UNASSIGNED)).isEmpty();
    }

    @Test
    void a_sealed_matter_is_on_no_list_of_units_below_the_one_it_is_kept_from() {
        Story sealed = new Story("grievance-1");
        Story open = new Story("grievance-2");
        tell(sealed, sealed.registered(IntakeChannel.VISIT, MONDAY), sealed.sealed(WATER, MONDAY));
        tell(open, open.registered(IntakeChannel.VISIT, MONDAY));
        deliver();

        Reader below = Reader.handling(coordinator(Story.STATION), List.of(UnitId.of("unit-valves"), WATER));
        for (Worklist list : List.of(Worklist.UNASSIGNED, Worklist.UNIT, Worklist.OLDEST)) {
            assertThat(worklists.page(below, list, MONDAY, 20, null))
                    .extracting(WorkItem::matter)
                    .containsExactly("grievance-2");
        }
        assertThat(worklists.isKeptFrom(below, "grievance-1")).isTrue();
        assertThat(worklists.isKeptFrom(below, "grievance-2")).isFalse();
    }

    @Test
    void an_officer_finds_what_they_took() {
        Story story = new Story("grievance-1");
        tell(
                story,
                story.registered(IntakeChannel.VISIT, MONDAY),
                story.accepted(MONDAY),
                story.dispatched(WATER, MONDAY),
                story.acknowledged(WATER, MONDAY));
        deliver();

        assertThat(matters(WATER, Worklist.MINE)).containsExactly("grievance-1");
    }

    @Test
    void a_matter_that_was_returned_is_again_with_the_unit_that_received_it() {
        Story story = new Story("grievance-1");
        tell(story, story.registered(IntakeChannel.VISIT, MONDAY), story.accepted(MONDAY));
        tell(story, story.dispatched(WATER, MONDAY));
        tell(story, returned(story));
        deliver();

        assertThat(matters(Story.STATION, Worklist.UNIT)).containsExactly("grievance-1");
        assertThat(matters(WATER, Worklist.UNIT)).isEmpty();
        assertThat(matters(Story.STATION, Worklist.UNASSIGNED)).containsExactly("grievance-1");
    }

    @Test
    void matters_without_a_deadline_come_after_those_with_one_the_oldest_first() {
        for (int n : List.of(2, 3, 1)) {
            Story story = new Story("grievance-" + n);
            tell(story, story.registered(IntakeChannel.VISIT, MONDAY.minus(Duration.ofDays(10 - n))));
        }
        Story urgent = new Story("grievance-9");
        tell(urgent, urgent.registered(IntakeChannel.VISIT, MONDAY), urgent.accepted(MONDAY));
        deliver();

        assertThat(matters(Story.STATION, Worklist.UNIT))
                .containsExactly("grievance-9", "grievance-1", "grievance-2", "grievance-3");
    }

    @Test
    void everything_open_can_be_gone_through_by_age_whatever_its_deadline() {
        for (int n = 0; n < 25; n++) {
            Story story = new Story("grievance-" + n);
            Instant at = MONDAY.minus(Duration.ofDays(n));
            tell(story, story.registered(IntakeChannel.VISIT, at), story.accepted(MONDAY.plus(Duration.ofDays(n))));
        }
        Story oldest = new Story("grievance-99");
        Instant longAgo = MONDAY.minus(Duration.ofDays(900));
        tell(oldest, oldest.registered(IntakeChannel.VISIT, longAgo), oldest.accepted(longAgo));
        Story ended = new Story("grievance-100");
        tell(ended, ended.registered(IntakeChannel.VISIT, longAgo), ended.withdrawn(longAgo));
        deliver();

        List<WorkItem> first = page(WATER, Worklist.OLDEST, MONDAY, null);
        List<WorkItem> second = page(WATER, Worklist.OLDEST, MONDAY, Worklist.OLDEST.after(first.get(19)));

        assertThat(first).extracting(WorkItem::matter).startsWith("grievance-99", "grievance-24", "grievance-23");
        assertThat(second).extracting(WorkItem::matter).hasSize(6).endsWith("grievance-1", "grievance-0");
    }

    @Test
    void a_matter_opened_again_is_on_the_lists_again() {
        Story story = new Story("grievance-1");
        tell(story, story.registered(IntakeChannel.VISIT, MONDAY), story.accepted(MONDAY), story.closed(MONDAY));
        deliver();
        assertThat(matters(Story.STATION, Worklist.UNIT)).isEmpty();

        tell(story, story.reopened(MONDAY));
        deliver();

        assertThat(matters(Story.STATION, Worklist.UNIT)).containsExactly("grievance-1");
    }

    private static GrievanceEvent returned(Story story) {
        return new DispatchReturned(
                GrievanceId.of(story.id()),
                1,
                WATER,
                ReturnReason.NOT_COMPETENT,
                AgreementSamples.PAPER,
                null,
                List.of(),
                List.of(),
                MONDAY);
    }

    @Test
    void pages_continue_where_the_one_before_ended() {
        for (int n = 0; n < 25; n++) {
            Story story = new Story("grievance-" + n);
            tell(story, story.registered(IntakeChannel.VISIT, MONDAY));
        }
        deliver();

        List<WorkItem> first = page(WATER, Worklist.UNASSIGNED, MONDAY, null);
        WorkItem last = first.get(first.size() - 1);
        Cursor cursor = Worklist.UNASSIGNED.after(last);
        List<WorkItem> second = page(WATER, Worklist.UNASSIGNED, MONDAY, cursor);

        assertThat(first).hasSize(20);
        assertThat(second).hasSize(5).doesNotContainAnyElementsOf(first);
    }

    @Test
    void redelivery_and_rebuild_leave_the_items_as_they_were() {
        for (int n = 0; n < 8; n++) {
            Story story = new Story("grievance-" + n);
            tell(story, story.registered(IntakeChannel.VISIT, MONDAY), story.accepted(MONDAY));
            tell(story, story.dispatched(WATER, MONDAY));
        }
        delivery.deliver(history.events(), 4, 5);
        Map<String, String> live = Snapshot.of(database);

        delivery.deliver(history.events().subList(7, 24), 4, 3);
        assertThat(Snapshot.of(database)).isEqualTo(live);
        delivery.reset();
        assertThat(Snapshot.of(database)).isEmpty();
        delivery.deliver(history.events(), 16, 4);
        assertThat(Snapshot.of(database)).isEqualTo(live);
    }

    private void tell(Story story, GrievanceEvent... events) {
        for (GrievanceEvent event : events) {
            history.add(story.id(), event, event.occurredAt());
        }
    }

    private void deliver() {
        delivery.deliver(history.events(), 2, 5);
    }

    private List<String> matters(UnitId unit, Worklist list) {
        return page(unit, list, MONDAY, null).stream().map(WorkItem::matter).toList();
    }

    private List<WorkItem> page(UnitId unit, Worklist list, Instant now, Cursor after) {
        return worklists.page(Reader.handling(coordinator(unit)), list, now, 20, after);
    }

    private static Actor coordinator(UnitId unit) {
        return new Actor(
                OfficerId.of("officer-1"), null, Set.of(Role.COORDINATOR), unit, null, null, ClientClass.LOOPBACK);
    }
}
