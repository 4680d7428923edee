package org.lunzhi.query.processmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.query.processmap.Lives.Fact;
import org.lunzhi.query.processmap.ProcessMap.Transition;
import org.lunzhi.query.processmap.ProcessQuestion.Order;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.casework.CaseKind;

/** The map of random lives against a computation that keeps every waiting time and sorts it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessMapPropertyTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final double ONE_PERCENT = 0.01;

    private static TestMongo mongo;

    private final List<Fact> facts = new ArrayList<>();
    private final History history = new History();
    private ProcessRows live;

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
        live = new ProcessRows(mongo.database(), new ViewCodec());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void counts_medians_and_ninth_deciles_are_those_of_the_sorted_waiting_times(long seed) {
        tell(Lives.of(new Random(seed), 120, true));

        int shown = 0;
        for (String unit : Lives.UNITS) {
            for (String category : Lives.CATEGORIES) {
                shown += compare(unit, category, MARCH, MARCH);
                shown += compare(unit, category, MARCH, APRIL);
            }
        }
        assertThat(shown).as("transitions compared").isGreaterThan(60);
    }

    private int compare(String unit, String category, YearMonth from, YearMonth to) {
        Map<String, List<Long>> plain = plain(unit, category, from, to);
        ProcessMap map = question(unit, category, from, to).answer(live);
        Map<String, Transition> found = new TreeMap<>();
        map.transitions().forEach(each -> found.put(each.path(), each));

        assertThat(map.rare())
                .isEqualTo(plain.values().stream()
                        .filter(times -> times.size() < 5)
                        .count());
        plain.values().removeIf(times -> times.size() < 5);
        assertThat(found.keySet()).isEqualTo(plain.keySet());
        plain.forEach((path, times) -> {
            assertThat(found.get(path).count()).as(path).isEqualTo(times.size());
            assertClose(found.get(path).median(), ranked(times, 50));
            assertClose(found.get(path).p90(), ranked(times, 90));
        });
        assertThat(map.transitions().stream()
                        .map(each -> each.median().negated())
                        .toList())
                .isSorted();
        return found.size();
    }

    /** Every waiting time of the lives, by transition, sorted. */
    private Map<String, List<Long>> plain(String unit, String category, YearMonth from, YearMonth to) {
        Map<String, List<Long>> times = new TreeMap<>();
        Map<String, List<Fact>> lives = new TreeMap<>();
        facts.forEach(fact -> lives.computeIfAbsent(fact.matter(), unused -> new ArrayList<>())
                .add(fact));
        for (List<Fact> life : lives.values()) {
            boolean kept = life.stream().anyMatch(Fact::keeps);
            String answers = "*";
            String about = "none";
            @Nullable Fact last = null;
            for (Fact fact : life) {
                about = fact.category() == null ? about : fact.category();
                YearMonth month = YearMonth.from(fact.at().atZone(SHANGHAI));
                boolean counts = kept
                        ? unit.equals("*") && category.equals("*")
                        : (unit.equals("*") || unit.equals(answers))
                                && (category.equals("*") || category.equals(about));
                if (fact.step() != null && last != null && counts && !month.isBefore(from) && !month.isAfter(to)) {
                    times.computeIfAbsent(last.step() + ">" + fact.step(), unused -> new ArrayList<>())
                            .add(Math.max(
                                    0, Duration.between(last.at(), fact.at()).toSeconds()));
                }
                answers = fact.unit() == null ? answers : fact.unit();
                last = fact.step() == null ? last : fact;
            }
        }
        times.values().forEach(each -> each.sort(null));
        return times;
    }

    private static long ranked(List<Long> sorted, int percent) {
        return sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
    }

    private static void assertClose(Duration shown, long seconds) {
        assertThat((double) shown.toSeconds()).isCloseTo((double) seconds, within(Math.max(1, seconds * ONE_PERCENT)));
    }

    private void tell(List<Fact> told) {
        facts.addAll(told);
        told.forEach(fact -> history.add(fact.matter(), fact.event(), fact.at()));
        new Delivery(new ProcessMapProjection(live)).deliver(history.events(), 2, 5);
    }

    private static ProcessQuestion question(String unit, String category, YearMonth from, YearMonth to) {
        return new ProcessQuestion(new Row(from, CaseKind.GRIEVANCE, category, unit), to, Order.MEDIAN, 200, null);
    }
}
