package org.lunzhi.query.export.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.organisation.UnitEvent.UnitMoved;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.query.export.told.UnitRegister;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitLabelsTest {

    private final UnitRegister register = new UnitRegister(Map.of());
    private final Map<Set<String>, Long> cases = new HashMap<>();

    @Test
    void five_cases_are_enough_and_four_are_not() {
        under("a", "top").under("b", "top").cases(5, "a").cases(4, "b").cases(5, "top");

        assertThat(labels("a", "b", "top")).containsExactly("a", "top", "top");
    }

    @Test
    void a_unit_goes_up_as_far_as_it_must() {
        under("a", "b")
                .under("b", "c")
                .under("c", "d")
                .cases(1, "a")
                .cases(2, "b")
                .cases(2, "c");

        assertThat(labels("a", "b", "c")).containsExactly("c", "c", "c");
    }

    @Test
    void a_case_that_two_small_units_share_is_one_case_of_the_unit_above() {
        under("a", "top").under("b", "top").cases(4, "a", "b");

        assertThat(labels("a", "b")).containsExactly("other", "other");
    }

    @Test
    void the_rest_is_filled_up_with_the_smallest_unit_when_it_is_small_itself() {
        cases(2, "a").cases(7, "b").cases(9, "c");

        assertThat(labels("a", "b", "c")).containsExactly("other", "other", "c");
    }

    @Test
    void a_register_that_goes_in_a_circle_ends_with_the_rest() {
        under("a", "b").under("b", "a").cases(3, "a").cases(1, "b");

        assertThat(labels("a", "b")).containsExactly("other", "other");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_label_has_fewer_than_five_cases_unless_all_are_the_rest(long seed) {
        Random chance = new Random(seed);
        for (int unit = 1; unit < 20; unit++) {
            under("u" + unit, "u" + chance.nextInt(unit));
        }
        for (int i = 0; i < 60; i++) {
            cases(1 + chance.nextInt(2), "u" + chance.nextInt(20), "u" + chance.nextInt(20));
        }

        UnitLabels labels = UnitLabels.of(cases, register);

        Map<String, Long> counts = new HashMap<>();
        cases.forEach((units, number) -> units.stream()
                .map(labels::of)
                .collect(Collectors.toSet())
                .forEach(label -> counts.merge(label, number, Long::sum)));
        assertThat(counts)
                .as("seed %d", seed)
                .allSatisfy((label, number) -> assertThat(number).isGreaterThanOrEqualTo(5));
    }

    private UnitLabelsTest under(String unit, String above) {
        register.note(new UnitMoved(
                UnitId.of(unit), UnitId.of(above), LocalDate.of(2026, 1, 1), 0, Instant.parse("2026-01-01T00:00:00Z")));
        return this;
    }

    private UnitLabelsTest cases(int number, String... units) {
        cases.merge(new TreeSet<>(Arrays.asList(units)), (long) number, Long::sum);
        return this;
    }

    private List<String> labels(String... units) {
        UnitLabels labels = UnitLabels.of(cases, register);
        return Arrays.stream(units).map(labels::of).toList();
    }
}
