package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShapesIT {

    @Test
    void a_whole_station_has_both_sides() {
        assertThat(sidesOf("all")).contains("command");
    }

    @Test
    void a_command_node_answers_no_queries() {
        assertThat(sidesOf("command")).containsExactly("command");
    }

    @Test
    void a_query_node_decides_nothing() {
        assertThat(sidesOf("query")).doesNotContain("command");
    }

    @Test
    void another_shape_is_refused() {
        assertThatThrownBy(() -> sidesOf("round")).rootCause().isInstanceOf(IllegalArgumentException.class);
    }

    /** What every node has of the command side is its support package: the stamp of the acting person. */
    private static Set<String> sidesOf(String shape) {
        try (RunningStation station = RunningStation.start(Map.of("lunzhi.shape", shape))) {
            return station.packagesOfBeans().stream()
                    .filter(name -> name.startsWith("org.lunzhi.command.") || name.startsWith("org.lunzhi.query."))
                    .filter(name -> !name.endsWith(".support"))
                    .map(name -> name.split("\\.", -1)[2])
                    .collect(Collectors.toSet());
        }
    }
}
