package org.lunzhi.query.processmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.query.processmap.Lives.Fact;
import org.lunzhi.query.processmap.ProcessQuestion.Order;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.Story;
import org.lunzhi.query.support.TestLog;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.casework.CaseKind;
import org.lunzhi.query.support.past.LookingBack;
import org.lunzhi.query.support.past.Standpoint;
import org.lunzhi.query.support.past.StillTelling;

/** The map of the past against the map that was shown there and then. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PastMapsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Instant LATE = Instant.parse("2027-01-01T00:00:00Z");
    private static final int APART = 9;

    private static TestMongo mongo;

    private TestLog log;
    private ProcessRows live;
    private Delivery delivery;
    private Instant recordedAt = LATE;
    private long delivered;

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
        log = new TestLog(mongo.database());
        live = new ProcessRows(mongo.database(), new ViewCodec());
        delivery = new Delivery(new ProcessMapProjection(live));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void the_map_of_every_position_is_the_one_that_was_shown_there() {
        Map<Long, List<Object>> shown = new TreeMap<>();
        for (Fact fact : Lives.of(new Random(4), 30, false)) {
            long position = tell(fact);
            if (position % APART == 0) {
                deliver();
                shown.put(position, maps(live, null));
            }
        }
        deliver();
        PastMaps past = past(true);

        assertThat(shown).hasSizeGreaterThan(10);
        assertThat(shown.values()).anyMatch(maps -> maps.size() > 40);
        shown.forEach((position, then) -> {
            Standpoint standpoint = new Standpoint(position, LATE, null);
            assertThat(maps(past, standpoint)).as("position %s", position).isEqualTo(then);
        });
    }

    @Test
    void what_had_not_happened_by_then_is_not_on_it() {
        Lives.of(new Random(5), 40, false).forEach(this::tell);
        deliver();
        long end = log.end() - 1;

        ProcessMap whole = ask("*", past(true), new Standpoint(end, LATE, null));
        ProcessMap before = ask("*", past(true), new Standpoint(end, LATE, Instant.parse("2026-03-24T00:00:00Z")));

        assertThat(steps(whole)).isGreaterThan(steps(before)).isEqualTo(steps(ask("*", live, null)));
        assertThat(steps(before)).isPositive();
        assertThat(whole.seenFrom()).isEqualTo(new Standpoint(end, LATE, null));
    }

    @Test
    void a_matter_that_is_sealed_today_shows_under_no_unit_of_the_past() {
        Lives.of(new Random(6), 20, false).forEach(this::tell);
        Standpoint before = new Standpoint(log.end() - 1, LATE, null);
        deliver();
        long shown = steps(ask("unit-water", past(true), before));
        assertThat(shown).isPositive();
        for (int n = 0; n < 20; n++) {
            Story story = new Story("grievance-" + n);
            log.tell(story.id(), story.sealed(UnitId.of("unit-water"), LATE), next());
        }
        deliver();

        assertThat(ask("unit-water", past(true), before).transitions()).isEmpty();
        assertThat(steps(ask("*", past(true), before))).isEqualTo(steps(ask("*", live, null)));
    }

    @Test
    void a_view_that_has_not_read_as_far_is_not_relied_on() {
        Lives.of(new Random(7), 2, false).forEach(this::tell);
        deliver();

        assertThatThrownBy(() -> ask("*", past(false), new Standpoint(1, LATE, null)))
                .isInstanceOf(StillTelling.class);
    }

    private long tell(Fact fact) {
        return log.tell(fact.matter(), fact.event(), next());
    }

    private Instant next() {
        recordedAt = recordedAt.plusSeconds(60);
        return recordedAt;
    }

    private void deliver() {
        delivery.deliver(log.from(delivered), 2, 5);
        delivered = log.end();
    }

    private PastMaps past(boolean reached) {
        return new PastMaps(
                live, new LookingBack(log.store(), position -> reached, Runnable::run, Duration.ofSeconds(30)));
    }

    private static long steps(ProcessMap map) {
        return map.transitions().stream()
                .mapToLong(ProcessMap.Transition::count)
                .sum();
    }

    /** Every transition of every unit and category, and how many are too rare to be shown. */
    private static List<Object> maps(Object source, @Nullable Standpoint standpoint) {
        List<Object> shown = new ArrayList<>();
        for (String unit : Lives.UNITS) {
            for (String category : Lives.CATEGORIES) {
                ProcessMap map = answer(new Row(MARCH, CaseKind.GRIEVANCE, category, unit), source, standpoint);
                shown.addAll(map.transitions());
                shown.add(map.rare());
            }
        }
        return shown;
    }

    private static ProcessMap ask(String unit, Object source, @Nullable Standpoint standpoint) {
        return answer(new Row(MARCH, CaseKind.GRIEVANCE, Row.ALL, unit), source, standpoint);
    }

    private static ProcessMap answer(Row row, Object source, @Nullable Standpoint standpoint) {
        ProcessQuestion asked = new ProcessQuestion(row, MARCH.plusMonths(2), Order.MEDIAN, 200, null);
        return source instanceof PastMaps past && standpoint != null
                ? asked.answer(past.rows(standpoint, asked), standpoint)
                : asked.answer((ProcessRows) source);
    }
}
