package org.lunzhi.query.processmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.query.processmap.ProcessMap.Transition;
import org.lunzhi.query.processmap.ProcessQuestion.Order;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Snapshot;
import org.lunzhi.query.support.Story;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.casework.CaseKind;
import org.lunzhi.query.support.question.BadQuestion;
import org.lunzhi.query.support.question.Cursor;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessMapTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final UnitId WATER = UnitId.of("unit-water");
    private static final int HOUR = 3600;

    private static TestMongo mongo;

    private final History history = new History();
    private MongoDatabase database;
    private ProcessRows rows;
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
        rows = new ProcessRows(database, new ViewCodec());
        delivery = new Delivery(new ProcessMapProjection(rows));
    }

    @Test
    void says_what_follows_what_how_often_and_after_how_long() {
        for (int hours = 1; hours <= 10; hours++) {
            matter("grievance-" + hours, hours, Protection.NONE);
        }
        deliver();

        Transition accepted = transition(ask(Row.ALL, Row.ALL, Order.MEDIAN), "GrievanceTriaged>GrievanceAccepted");

        assertThat(accepted.count()).isEqualTo(10);
        assertClose(accepted.median(), Duration.ofHours(5));
        assertClose(accepted.p90(), Duration.ofHours(9));
    }

    @Test
    void slowest_transitions_come_first_and_pages_follow_each_other_without_gap_or_repetition() {
        for (int n = 1; n <= 6; n++) {
            matter("grievance-" + n, n, Protection.NONE);
        }
        deliver();
        for (Order order : Order.values()) {
            List<Transition> whole = ask(Row.ALL, Row.ALL, order).transitions();
            List<Transition> paged = new ArrayList<>();
            @Nullable String next = null;
            do {
                Cursor after = next == null ? null : Cursor.decode(next);
                ProcessMap page = question(Row.ALL, Row.ALL, order, 2, after).answer(rows);
                paged.addAll(page.transitions());
                next = page.next();
            } while (next != null);

            assertThat(whole).hasSizeGreaterThan(3);
            assertThat(paged).isEqualTo(whole);
        }
        List<Transition> slowest = ask(Row.ALL, Row.ALL, Order.MEDIAN).transitions();
        assertThat(slowest.get(0).median()).isGreaterThan(slowest.get(1).median());
        assertThat(slowest).extracting(Transition::path).first().isEqualTo("GrievanceDispatched>OutcomeReported");
    }

    @Test
    void waiting_counts_for_the_unit_that_answered_meanwhile_and_the_category_known_then() {
        for (int n = 1; n <= 5; n++) {
            matter("grievance-" + n, n, Protection.NONE);
        }
        deliver();

        assertThat(paths(Story.STATION.value(), Row.ALL))
                .contains("GrievanceAccepted>GrievanceDispatched")
                .doesNotContain("GrievanceDispatched>OutcomeReported");
        assertThat(paths(WATER.value(), Row.ALL)).containsExactly("GrievanceDispatched>OutcomeReported");
        assertThat(paths(Row.ALL, "neighbours")).contains("GrievanceRegistered>GrievanceTriaged");
        assertThat(paths(WATER.value(), "neighbours")).containsExactly("GrievanceDispatched>OutcomeReported");
        assertThat(paths(Row.ALL, "other")).isEmpty();
    }

    @Test
    void a_transition_passed_four_times_is_not_shown_and_five_times_it_is() {
        for (int n = 1; n <= 4; n++) {
            matter("grievance-" + n, n, Protection.NONE);
        }
        deliver();
        ProcessMap four = ask(Row.ALL, Row.ALL, Order.COUNT);
        assertThat(four.transitions()).isEmpty();
        assertThat(four.rare()).isEqualTo(4);

        matter("grievance-5", 5, Protection.NONE);
        deliver();
        ProcessMap five = ask(Row.ALL, Row.ALL, Order.COUNT);
        assertThat(five.transitions()).hasSize(4);
        assertThat(five.rare()).isZero();
    }

    @Test
    void a_sealed_matter_counts_in_the_whole_only_and_one_sealed_later_leaves_no_trace_under_its_unit() {
        for (int n = 1; n <= 5; n++) {
            matter("grievance-" + n, n, Protection.NONE);
        }
        deliver();
        Map<String, Long> before = counts(WATER.value());
        matter("grievance-kept", 7, new Protection(true, List.of(WATER)));
        matter("grievance-later", 7, Protection.NONE);
        Story later = new Story("grievance-later");
        history.add(later.id(), later.sealed(WATER, MONDAY), MONDAY);
        deliver();

        assertThat(counts(WATER.value())).isEqualTo(before);
        assertThat(counts(Row.ALL).get("GrievanceDispatched>OutcomeReported")).isEqualTo(7);
    }

    @Test
    void file_keeping_and_what_is_about_safety_are_no_steps() {
        Story story = new Story("grievance-1");
        for (int n = 1; n <= 5; n++) {
            story = new Story("grievance-" + n);
            add(story, story.registered(IntakeChannel.VISIT, MONDAY));
            add(story, story.triaged("neighbours", MONDAY.plusSeconds(HOUR)));
            add(story, story.corrected("neighbours", "noise", MONDAY.plusSeconds(2 * HOUR)));
            add(story, story.accepted(MONDAY.plusSeconds(3 * HOUR)));
        }
        deliver();

        assertThat(paths(Row.ALL, Row.ALL))
                .containsExactlyInAnyOrder(
                        "GrievanceRegistered>GrievanceTriaged", "GrievanceTriaged>GrievanceAccepted");
        assertThat(paths(Row.ALL, "noise")).containsExactly("GrievanceTriaged>GrievanceAccepted");
    }

    @Test
    void a_step_dated_before_the_one_it_follows_took_no_time() {
        for (int n = 1; n <= 5; n++) {
            Story story = new Story("grievance-" + n);
            add(story, story.registered(IntakeChannel.VISIT, MONDAY));
            add(story, story.triaged("neighbours", MONDAY.minusSeconds(HOUR)));
        }
        deliver();

        assertThat(ask(Row.ALL, Row.ALL, Order.MEDIAN).transitions().get(0).median())
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void agreements_are_in_the_whole_and_under_no_unit() {
        AgreementSamples.untilEffective()
                .forEach(event ->
                        history.add(AgreementSamples.drawnUp().agreementId().value(), event, MONDAY));
        deliver();

        Row whole = new Row(MARCH, CaseKind.AGREEMENT, Row.ALL, Row.ALL);
        assertThat(rows.row(whole).times()).containsKey("AgreementDrawnUp>PartySigned");
        assertThat(database.getCollection("process-rows").find())
                .allSatisfy(row -> assertThat(row.getString("key")).endsWith("|*"));
    }

    @Test
    void redelivery_and_rebuild_leave_every_document_as_it_was() {
        Random chance = new Random(20_260_302);
        for (int n = 0; n < 40; n++) {
            matter("grievance-" + n, 1 + chance.nextInt(30), Protection.NONE);
            Story story = new Story("grievance-" + n);
            if (n % 7 == 0) {
                history.add(story.id(), story.sealed(WATER, MONDAY), MONDAY);
            }
        }
        delivery.deliver(history.events(), 4, 7);
        Map<String, String> live = Snapshot.of(database);

        delivery.deliver(history.events().subList(50, history.events().size()), 16, 3);
        assertThat(Snapshot.of(database)).isEqualTo(live);

        delivery.reset();
        assertThat(Snapshot.of(database)).isEmpty();
        delivery.deliver(history.events(), 1, 50);
        assertThat(Snapshot.of(database)).isEqualTo(live);
    }

    @Test
    void nonsense_is_refused_by_its_name() {
        Row march = new Row(MARCH, CaseKind.GRIEVANCE, Row.ALL, Row.ALL);
        assertThatThrownBy(() -> new ProcessQuestion(march, MARCH.minusMonths(1), Order.MEDIAN, 50, null))
                .isInstanceOf(BadQuestion.class)
                .hasMessageStartingWith("to:");
        assertThatThrownBy(() -> new ProcessQuestion(march, MARCH.plusMonths(61), Order.MEDIAN, 50, null))
                .isInstanceOf(BadQuestion.class);
        new ProcessQuestion(march, MARCH.plusMonths(60), Order.MEDIAN, 200, null);
        assertThatThrownBy(() -> new ProcessQuestion(march, MARCH, Order.MEDIAN, 201, null))
                .isInstanceOf(BadQuestion.class)
                .hasMessageStartingWith("limit:");
    }

    /** Registered, triaged after an hour, accepted after so many more, dispatched after one more, reported long after. */
    private void matter(String id, int hours, Protection protection) {
        Story story = new Story(id);
        Instant triaged = MONDAY.plusSeconds(HOUR);
        Instant accepted = triaged.plusSeconds((long) hours * HOUR);
        add(story, story.registered(IntakeChannel.VISIT, MONDAY, protection));
        add(story, story.triaged("neighbours", triaged));
        add(story, story.accepted(accepted));
        add(story, story.dispatched(WATER, accepted.plusSeconds(HOUR)));
        add(story, story.reported(OutcomeKind.RESOLVED, accepted.plusSeconds(100L * HOUR)));
    }

    private void add(Story story, GrievanceEvent event) {
        history.add(story.id(), event, event.occurredAt());
    }

    private void deliver() {
        delivery.deliver(history.events(), 2, 5);
    }

    private ProcessMap ask(String unit, String category, Order order) {
        return question(unit, category, order, 200, null).answer(rows);
    }

    private static ProcessQuestion question(
            String unit, String category, Order order, int limit, @Nullable Cursor after) {
        return new ProcessQuestion(new Row(MARCH, CaseKind.GRIEVANCE, category, unit), MARCH, order, limit, after);
    }

    private List<String> paths(String unit, String category) {
        return ask(unit, category, Order.MEDIAN).transitions().stream()
                .map(Transition::path)
                .toList();
    }

    private Map<String, Long> counts(String unit) {
        Map<String, Long> counts = new TreeMap<>();
        ask(unit, Row.ALL, Order.COUNT).transitions().forEach(each -> counts.put(each.path(), each.count()));
        return counts;
    }

    private static Transition transition(ProcessMap map, String path) {
        return map.transitions().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static void assertClose(Duration shown, Duration expected) {
        assertThat((double) shown.toSeconds())
                .isCloseTo((double) expected.toSeconds(), within(expected.toSeconds() * 0.01));
    }
}
