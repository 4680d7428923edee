package org.lunzhi.command.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.command.support.due.DueEntry;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarPublished;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.WorkCalendarId;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DueListTest {

    private static final String OWNER = "Matter";
    private static final CalendarPublished PUBLISHED = CalendarSamples.published2026();

    private final MovableClock clock = new MovableClock("2026-03-02T09:00");
    private final List<String> told = new ArrayList<>();
    private final Set<String> refusing = new HashSet<>();
    private final Set<String> failing = new HashSet<>();
    private final DueListNode node = new DueListNode(clock, new TellingAll()).answering(Tell.class, this::answer);
    private final DueList dueList = node.dueList();

    /** What the matters of this test are told. */
    record Tell(String owner, DeadlineKind kind, boolean passed) {}

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_oldest_is_asked_about_first_and_what_lies_ahead_not_at_all() {
        set("b", "2026-02-27", 1);
        set("c", "2026-02-28", 1);
        set("a", "2026-02-26", 1);
        set("ahead", "2026-03-03", 1);

        work();

        assertThat(told).containsExactly("a passed", "b passed", "c passed");
    }

    @Test
    void is_asked_about_when_near_when_passed_and_then_once_a_day_until_it_ends() {
        set("a", "2026-03-02", 1);

        work();
        work();
        assertThat(told).containsExactly("a near");
        clock.moveTo("2026-03-03T00:00");
        work();
        work();
        assertThat(told).containsExactly("a near", "a passed");
        clock.moveTo("2026-03-04T00:00");
        work();
        assertThat(told).containsExactly("a near", "a passed", "a passed");

        dueList.change(List.of(DueChange.end(idOf("a"), 2)));
        clock.moveTo("2027-03-04T00:00");
        work();
        assertThat(told).hasSize(3);
    }

    @Test
    void the_station_itself_asks() {
        set("a", "2026-02-26", 1);
        node.answering(Tell.class, command -> {
            assertThat(command.getMetaData().subset(Provenance.ACTOR))
                    .isEqualTo(MetaData.from(Provenance.of(Actor.SYSTEM)).subset(Provenance.ACTOR));
            return told.add("by the station");
        });

        work();

        assertThat(told).containsExactly("by the station");
    }

    @Test
    void a_redelivered_event_neither_brings_a_question_back_nor_an_older_date() {
        set("a", "2026-02-26", 1);
        set("a", "2026-03-20", 2);
        work();

        set("a", "2026-02-26", 1);
        work();
        assertThat(told).isEmpty();

        clock.moveTo("2026-03-21T00:00");
        work();
        set("a", "2026-03-20", 2);
        dueList.change(List.of(DueChange.end(idOf("a"), 1)));
        work();
        assertThat(told).containsExactly("a passed");
        assertThat(dueList.size()).isEqualTo(1);
    }

    @Test
    void what_a_batch_changes_leaves_what_its_events_would_leave_one_by_one() {
        dueList.change(List.of(
                setting("a", "2026-02-26", 1),
                setting("b", "2026-02-26", 1),
                DueChange.end(idOf("a"), 2),
                DueChange.end(idOf("b"), 2),
                setting("b", "2026-02-28", 2),
                DueChange.end(idOf("unknown"), 1)));

        work();

        assertThat(told).containsExactly("b passed");
        assertThat(dueList.size()).isEqualTo(1);
        assertThat(stored("b").getLong("sequence")).isEqualTo(2);
    }

    @Test
    void an_end_older_than_the_setting_strikes_nothing_off_and_one_of_the_same_event_does() {
        set("a", "2026-02-26", 2);

        dueList.change(List.of(DueChange.end(idOf("a"), 1)));
        assertThat(dueList.size()).isEqualTo(1);

        dueList.change(List.of(DueChange.end(idOf("a"), 2)));
        assertThat(dueList.size()).isZero();
    }

    @Test
    void a_mark_for_a_date_that_has_moved_meanwhile_is_lost() {
        set("a", "2026-02-26", 1);
        Due stale = dueList.due(clock.instant(), 10).get(0);
        set("a", "2026-02-28", 2);

        dueList.asked(stale, clock.instant(), "SENT");
        work();

        assertThat(told).containsExactly("a passed");
    }

    @Test
    void a_refusal_is_kept_with_its_rule_and_not_repeated() {
        refusing.add("a");
        set("a", "2026-02-26", 1);

        work();
        work();

        assertThat(told).isEqualTo(List.of("a refused"));
        assertThat(stored("a").getString("outcome")).isEqualTo("ROLE_MISSING");
        assertThat(sent("refused")).isEqualTo(1);
    }

    @Test
    void a_failure_is_tried_again_ever_later_and_holds_up_nobody() {
        failing.add("a");
        set("a", "2026-02-25", 1);
        set("b", "2026-02-26", 1);

        work();
        work();
        assertThat(told).containsExactly("a failed", "b passed");
        clock.moveTo("2026-03-02T09:00:02");
        work();
        clock.moveTo("2026-03-02T09:00:05");
        work();
        assertThat(told).containsExactly("a failed", "b passed", "a failed");

        failing.clear();
        clock.moveTo("2026-03-02T09:00:06");
        work();
        assertThat(told).endsWith("a passed");
        assertThat(stored("a").getInteger("failures")).isZero();
        assertThat(Timekeeper.pauseAfter(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Timekeeper.pauseAfter(1_000_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void more_than_a_batch_is_worked_off_and_the_last_is_not_forgotten() {
        for (int number = 0; number < Timekeeper.BATCH + 5; number++) {
            set("matter-" + number, "2026-02-26", 1);
        }

        assertThat(node.timekeeper().work()).isTrue();
        assertThat(told).hasSize(Timekeeper.BATCH);
        assertThat(node.timekeeper().work()).isFalse();
        assertThat(told).hasSize(Timekeeper.BATCH + 5).doesNotHaveDuplicates();
    }

    @Test
    void a_deadline_that_no_feature_owns_is_counted_and_stands_in_nobodys_way() {
        dueList.change(List.of(DueChange.set(deadline("a", "2026-02-26"), "a", "Unheard", 1)));

        work();

        assertThat(stored("a").getString("outcome")).isEqualTo("UNCLAIMED");
        assertThat(sent("unclaimed")).isEqualTo(1);
    }

    @Test
    void the_age_is_that_of_the_oldest_question_not_asked() {
        failing.add("a");
        set("a", "2026-03-01", 1);
        set("b", "2026-03-01", 1);
        var meters = new DueListMeters(node.meters(), dueList, clock);

        work();
        meters.measure();

        Instant alarm = at("2026-03-01T09:00");
        double expected = Duration.between(alarm, clock.instant()).toSeconds();
        assertThat(node.meters().get("lunzhi.duelist.age").gauge().value()).isCloseTo(expected, within(0.5));
        assertThat(node.meters().get("lunzhi.duelist.entries").gauge().value()).isEqualTo(2);
        assertThat(sent("failed")).isEqualTo(1);
        assertThat(sent("sent")).isEqualTo(1);
    }

    @Test
    void counting_anew_waits_until_the_calendar_has_arrived_here() {
        set("a", "2026-12-31", 1);
        dueList.recount(idOf("a"), PUBLISHED.version());

        work();
        assertThat(told).isEmpty();

        node.given("WorkCalendar", WorkCalendarId.NATIONAL, PUBLISHED);
        clock.moveTo("2026-03-02T09:00:02");
        work();
        work();
        assertThat(told).containsExactly("a near");
    }

    @Test
    void one_node_at_a_time_keeps_the_time_and_another_takes_over_when_it_falls_silent() {
        Lease here = new Lease(node.database(), "job", "node-here", clock);
        Lease there = new Lease(node.database(), "job", "node-there", clock);

        assertThat(here.hold()).isTrue();
        assertThat(there.hold()).isFalse();
        assertThat(here.hold()).isTrue();

        clock.moveTo("2026-03-02T09:01:01");
        assertThat(there.hold()).isTrue();
        assertThat(here.hold()).isFalse();

        there.release();
        assertThat(here.hold()).isTrue();
    }

    private void work() {
        node.timekeeper().work();
    }

    private void set(String owner, String lastDay, long sequence) {
        dueList.change(List.of(setting(owner, lastDay, sequence)));
    }

    private static DueChange setting(String owner, String lastDay, long sequence) {
        return DueChange.set(deadline(owner, lastDay), owner, OWNER, sequence);
    }

    private static Deadline deadline(String owner, String lastDay) {
        Instant alarm = at(lastDay + "T09:00");
        var day = StationTime.dateOf(alarm);
        return new Deadline(
                idOf(owner),
                DeadlineKind.HANDLING,
                day,
                day,
                alarm,
                StationTime.startOf(day.plusDays(1)),
                false,
                CalendarVersion.of(2026, 1));
    }

    private static DeadlineId idOf(String owner) {
        return DeadlineId.of(owner, DeadlineKind.HANDLING, 1);
    }

    private Document stored(String owner) {
        return node.database()
                .getCollection(DueList.COLLECTION)
                .find(new Document("_id", idOf(owner).value()))
                .first();
    }

    private double sent(String outcome) {
        return node.meters()
                .get("lunzhi.duelist.sent")
                .tag("kind", "HANDLING")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private Object answer(CommandMessage<?> message) {
        Tell command = (Tell) message.getPayload();
        if (refusing.contains(command.owner())) {
            told.add(command.owner() + " refused");
            throw new RuleBroken(SupportRule.ROLE_MISSING);
        }
        if (failing.contains(command.owner())) {
            told.add(command.owner() + " failed");
            throw new IllegalStateException("the server is away");
        }
        return told.add(command.owner() + (command.passed() ? " passed" : " near"));
    }

    private static final class TellingAll implements DueCommands {

        @Override
        public boolean handles(String ownerType, DeadlineKind kind) {
            return ownerType.equals(OWNER);
        }

        @Override
        public Object commandFor(DueEntry entry) {
            return new Tell(entry.owner(), entry.kind(), entry.passed());
        }

        @Override
        public Object recalculationOf(DueEntry entry) {
            return commandFor(entry);
        }
    }
}
