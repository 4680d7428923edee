package org.lunzhi.query.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.ledger.LedgerSamples.CLOSED;
import static org.lunzhi.kernel.ledger.LedgerSamples.LEDGER;
import static org.lunzhi.kernel.ledger.LedgerSamples.MAPPING;
import static org.lunzhi.kernel.ledger.LedgerSamples.RECEIVED;
import static org.lunzhi.kernel.ledger.LedgerSamples.row;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.ledger.LedgerCaseId;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseTaken;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseUpdated;
import org.lunzhi.kernel.ledger.LedgerRow;
import org.lunzhi.kernel.ledger.LedgerStatus;
import org.lunzhi.query.closure.ClosureQuestion.Breakdown;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.closure.figure.Heading.Basis;
import org.lunzhi.query.closure.figure.Measure;
import org.lunzhi.query.closure.figure.Milestone;
import org.lunzhi.query.closure.figure.WorkingClock;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Snapshot;
import org.lunzhi.query.support.Story;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerClosureTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private static TestMongo mongo;

    private MongoDatabase database;
    private ClosureTimes times;
    private Delivery delivery;
    private final History history = new History();

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
        times = new ClosureTimes(
                database, new ViewCodec(), new WorkingClock(CalendarSamples.calendars(), StationHours.standard()));
        delivery = new Delivery(new LedgerClosureProjection(times));
    }

    @Test
    void a_closed_case_is_measured_from_receipt_to_closing_and_claims_no_other_step() {
        taken("1", row(LedgerStatus.CLOSED, CLOSED, CLOSED));

        ClosureReport.Row row = total();

        assertThat(row.closed()).isEqualTo(1);
        assertThat(row.legs()).allMatch(leg -> leg.milestone() == Milestone.CLOSED);
        assertThat(wall(row).p50()).isCloseTo(Duration.between(RECEIVED, CLOSED), Duration.ofMinutes(30));
        assertThat(working(row).unavailable()).isEqualTo(1);
    }

    @Test
    void steps_that_a_ledger_does_not_show_are_not_waited_for() {
        Story story = new Story("grievance-1");
        history.add(story.id(), story.registered(IntakeChannel.VISIT, RECEIVED), RECEIVED);
        history.add(story.id(), story.accepted(RECEIVED.plusSeconds(3600)), RECEIVED);
        new Delivery(new ClosureProjection(times)).deliver(history.events(), 1, 10);
        taken("1", row(LedgerStatus.OPEN, null, null));

        ClosureReport.Leg accepted = leg(total(), Milestone.ACCEPTED, Measure.WALL);

        assertThat(accepted.reached()).isEqualTo(1);
        assertThat(accepted.notYet()).isZero();
    }

    @Test
    void open_and_pending_cases_are_not_closed_yet() {
        taken("1", row(LedgerStatus.CLOSED, CLOSED, CLOSED));
        taken("2", row(LedgerStatus.OPEN, null, null));
        taken("3", row(LedgerStatus.PENDING, null, null));

        assertThat(total().open()).isEqualTo(2);
        assertThat(wall(total()).notYet()).isEqualTo(2);
        assertThat(wall(total()).p50()).isNull();
    }

    @Test
    void cancelled_and_referred_cases_left_and_their_ends_are_no_closing_times() {
        taken("1", row(LedgerStatus.CANCELLED, CLOSED, CLOSED));
        taken("2", row(LedgerStatus.REFERRED, CLOSED, CLOSED));

        assertThat(total().exited()).isEqualTo(2);
        assertThat(total().closed()).isZero();
        assertThat(total().open()).isZero();
        assertThat(total().legs()).isEmpty();
    }

    @Test
    void a_closed_case_without_a_time_is_neither_open_nor_measured() {
        taken("1", row(LedgerStatus.CLOSED, CLOSED, CLOSED));
        taken("2", row(LedgerStatus.CLOSED, null, null));

        assertThat(total().untimed()).isEqualTo(1);
        assertThat(total().closed()).isEqualTo(1);
        assertThat(total().open()).isZero();
        assertThat(wall(total()).notYet()).isZero();
    }

    @Test
    void a_later_look_replaces_the_earlier_one_without_a_trace() {
        LedgerCaseId id = taken("1", row(LedgerStatus.OPEN, null, null));
        update(id, row(LedgerStatus.CLOSED, CLOSED, CLOSED.plusSeconds(86_400)));
        update(id, row(LedgerStatus.CLOSED, CLOSED, CLOSED));

        assertThat(wall(total()).reached()).isEqualTo(1);
        assertThat(wall(total()).p90()).isCloseTo(Duration.between(RECEIVED, CLOSED), Duration.ofMinutes(30));
        assertThat(total().open()).isZero();
    }

    @Test
    void redelivery_and_rebuild_leave_every_document_as_it_was() {
        for (int n = 0; n < 40; n++) {
            LedgerStatus status = List.of(LedgerStatus.values()).get(n % 5);
            boolean timed = status == LedgerStatus.CLOSED && n % 2 == 0;
            LedgerCaseId id = add(n + "", row(status, null, timed ? CLOSED.plusSeconds(n * 3600L) : null));
            if (n % 3 == 0) {
                history.add(
                        id.value(),
                        new LedgerCaseUpdated(id, row(LedgerStatus.CLOSED, null, CLOSED), MAPPING, CLOSED),
                        CLOSED);
            }
        }
        delivery.deliver(history.events(), 4, 7);
        Map<String, String> live = Snapshot.of(database);
        assertThat(total().registered()).isEqualTo(40);

        delivery.deliver(history.events().subList(20, history.events().size()), 16, 3);
        assertThat(Snapshot.of(database)).isEqualTo(live);

        times.clear();
        delivery.deliver(history.events(), 1, 50);
        assertThat(Snapshot.of(database)).isEqualTo(live);
    }

    private LedgerCaseId taken(String entry, LedgerRow shown) {
        LedgerCaseId id = add(entry, shown);
        delivery.deliver(history.events(), 2, 5);
        return id;
    }

    private LedgerCaseId add(String entry, LedgerRow shown) {
        LedgerEntryId entryId = LedgerEntryId.of(entry);
        LedgerCaseId id = LedgerCaseId.in(LEDGER, entryId);
        Instant at = shown.receivedAt();
        history.add(id.value(), new LedgerCaseTaken(id, LEDGER, entryId, shown, MAPPING, at), at);
        return id;
    }

    private void update(LedgerCaseId id, LedgerRow shown) {
        history.add(id.value(), new LedgerCaseUpdated(id, shown, MAPPING, CLOSED), CLOSED);
        delivery.deliver(history.events(), 2, 5);
    }

    private ClosureReport.Row total() {
        Heading heading = new Heading(Basis.INTAKE, MARCH, Heading.ALL, Heading.ALL, Heading.ALL);
        return new ClosureQuestion(heading, MARCH, Breakdown.TOTAL)
                .answer(times)
                .rows()
                .get(0);
    }

    private static ClosureReport.Leg wall(ClosureReport.Row row) {
        return leg(row, Milestone.CLOSED, Measure.WALL);
    }

    private static ClosureReport.Leg working(ClosureReport.Row row) {
        return leg(row, Milestone.CLOSED, Measure.WORKING);
    }

    private static ClosureReport.Leg leg(ClosureReport.Row row, Milestone milestone, Measure measure) {
        return row.legs().stream()
                .filter(leg -> leg.milestone() == milestone && leg.measure() == measure)
                .findFirst()
                .orElseThrow();
    }
}
