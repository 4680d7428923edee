package org.lunzhi.station.security.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.security.power.Power.Holders;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * Who may do what, written down a second time: to let somebody do more, or less, takes two places.
 *
 * <p>{@code -Dlunzhi.powers.write=true} writes the file anew; have a second person read what changed in it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PowerTableTest {

    private static final Path WRITTEN_DOWN = Path.of("src/test/resources/power-holders.csv");

    private final Powers powers = new Powers(new StaticListableBeanFactory().getBeanProvider(Power.class));

    @Test
    void every_endpoint_is_for_those_for_whom_it_is_written_down_and_for_nobody_else() throws IOException {
        List<String> table = powers.table().stream()
                .flatMap(power -> power.endpoints().stream().map(endpoint -> endpoint + " | " + holdersOf(power)))
                .sorted()
                .toList();
        if (Boolean.getBoolean("lunzhi.powers.write")) {
            Files.write(WRITTEN_DOWN, table);
        }
        List<String> writtenDown = Files.readAllLines(WRITTEN_DOWN);
        assertThat(without(writtenDown, table)).as("in the table only").isEmpty();
        assertThat(without(table, writtenDown)).as("in the file only").isEmpty();
    }

    private static List<String> without(List<String> known, List<String> lines) {
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }

    private static String holdersOf(Power power) {
        return power.holders() == Holders.ROLES
                ? power.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" "))
                : power.holders().name();
    }
}
