package org.lunzhi.query.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.query.closure.ResolutionLevels.Level;
import org.lunzhi.query.closure.figure.Figures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResolutionLevelsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void a_share_is_what_was_solved_at_a_level_among_all_that_was_concluded() {
        ResolutionLevels levels = levels(
                Map.of("concluded", 8L, "concluded.VILLAGE", 5L, "solved.VILLAGE", 4L, "concluded.TOWNSHIP", 1L));

        assertThat(levels.concluded()).isEqualTo(8);
        assertThat(levels.unknown()).isEqualTo(2);
        assertThat(level(levels, HandlingLevel.VILLAGE))
                .isEqualTo(new Level(HandlingLevel.VILLAGE, 5, 4, 8, new BigDecimal("0.5000")));
        assertThat(level(levels, HandlingLevel.TOWNSHIP).share()).isEqualByComparingTo("0");
    }

    @Test
    void where_nothing_was_concluded_there_is_no_share_rather_than_nought() {
        ResolutionLevels levels = levels(Map.of());

        assertThat(levels.levels()).hasSize(HandlingLevel.values().length).allMatch(level -> level.share() == null);
    }

    private static ResolutionLevels levels(Map<String, Long> counts) {
        return ResolutionLevels.of(MARCH, MARCH, "*", new Figures(new TreeMap<>(counts), new TreeMap<>()));
    }

    private static Level level(ResolutionLevels levels, HandlingLevel wanted) {
        return levels.levels().stream()
                .filter(level -> level.level() == wanted)
                .findFirst()
                .orElseThrow();
    }
}
