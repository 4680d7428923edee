package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.query.closure.ClosureReport;
import org.lunzhi.station.importing.Tally;
import org.lunzhi.station.importing.mapping.MappingReader;

/**
 * Ten thousand real requests of a city. The figures they are held against are computed here straight from the file,
 * without a line of the importer or of the view. Runs where {@code -Dlunzhi.shared} names the folder of shared files;
 * there a missing file is a failure.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealLedgerTest {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final double ONE_PERCENT = 0.01;

    private static Path file = Path.of("");

    /** One line of the file: kind, status and how long it took. */
    private record Request(String kind, String status, Optional<Duration> taken) {}

    @BeforeAll
    static void find() {
        String shared = System.getProperty("lunzhi.shared");
        assumeTrue(shared != null, "-Dlunzhi.shared=DIR names no folder with la311-2020.csv");
        file = Path.of(shared, "la311-2020.csv");
        assertThat(file).isRegularFile();
    }

    @Test
    void counts_and_percentiles_are_those_of_the_file() throws IOException {
        List<Request> requests = requests();
        try (RunningStation station = RunningStation.start()) {
            Importing importing = new Importing(station);
            long before = importing.events();

            Tally tally = importing.run(file, MappingReader.read("la311-2020"));

            assertThat(importing.rejects()).isEmpty();
            assertThat(tally.taken()).isEqualTo(requests.size()).isEqualTo(10_000);
            assertThat(importing.events() - before).isEqualTo(10_000);
            Map<String, ClosureReport.Row> rows = importing.byCategory(JANUARY, JANUARY);
            byKind(requests).forEach((kind, ofKind) -> compare(ofKind, rows.get(codeOf(kind))));
            assertThat(rows).hasSize(byKind(requests).size());

            assertThat(importing.run(file, MappingReader.read("la311-2020")).taken())
                    .isEqualTo(10_000);
            assertThat(importing.events() - before).isEqualTo(10_000);
        }
    }

    private static void compare(List<Request> requests, ClosureReport.Row row) {
        long timed = requests.stream()
                .filter(request ->
                        request.status().equals("Closed") && request.taken().isPresent())
                .count();
        assertThat(row.registered()).isEqualTo(requests.size());
        assertThat(row.closed()).isEqualTo(timed);
        assertThat(row.closed() + row.untimed()).isEqualTo(count(requests, "Closed"));
        assertThat(row.exited()).isEqualTo(count(requests, "Cancelled") + count(requests, "Referred Out"));
        assertThat(row.open()).isEqualTo(count(requests, "Open") + count(requests, "Pending"));
        assertSame(Importing.closing(row).p50(), percentile(requests, 50));
        assertSame(Importing.closing(row).p90(), percentile(requests, 90));
    }

    private static void assertSame(Duration shown, Optional<Duration> computed) {
        assertThat(shown == null).isEqualTo(computed.isEmpty());
        if (shown != null) {
            double seconds = computed.orElseThrow().toSeconds();
            assertThat((double) shown.toSeconds()).isCloseTo(seconds, within(seconds * ONE_PERCENT));
        }
    }

    /** Of those that are closed with a time or may still be closed; empty where too many still run. */
    private static Optional<Duration> percentile(List<Request> requests, int share) {
        List<Duration> taken = new ArrayList<>();
        int running = 0;
        for (Request request : requests) {
            if (request.status().equals("Open") || request.status().equals("Pending")) {
                running++;
            } else if (request.status().equals("Closed")) {
                request.taken().ifPresent(taken::add);
            }
        }
        taken.sort(null);
        int rank = (int) Math.ceil(share / 100.0 * (taken.size() + running));
        return rank <= taken.size() ? Optional.of(taken.get(rank - 1)) : Optional.empty();
    }

    private static long count(List<Request> requests, String status) {
        return requests.stream()
                .filter(request -> request.status().equals(status))
                .count();
    }

    private static Map<String, List<Request>> byKind(List<Request> requests) {
        return requests.stream().collect(Collectors.groupingBy(Request::kind, TreeMap::new, Collectors.toList()));
    }

    private static List<Request> requests() throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", 9))
                .map(cells -> new Request(cells[1], cells[2], taken(cells[4], cells[7])))
                .toList();
    }

    private static Optional<Duration> taken(String created, String closed) {
        return closed.isEmpty() ? Optional.empty() : Optional.of(Duration.between(moment(created), moment(closed)));
    }

    /** Month/day/year hour:minute, the year in two digits. */
    private static java.time.Instant moment(String text) {
        int[] part = java.util.Arrays.stream(text.split("[/ :]", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        return LocalDateTime.of(2000 + part[2], part[0], part[1], part[3], part[4])
                .atZone(LOS_ANGELES)
                .toInstant();
    }

    private static String codeOf(String kind) {
        return switch (kind) {
            case "Bulky Items" -> "la311.bulky-items";
            case "Dead Animal Removal" -> "la311.dead-animal";
            case "Electronic Waste" -> "la311.electronic-waste";
            case "Graffiti Removal" -> "la311.graffiti";
            case "Homeless Encampment" -> "la311.encampment";
            case "Illegal Dumping Pickup" -> "la311.illegal-dumping";
            case "Metal/Household Appliances" -> "la311.appliances";
            case "Multiple Streetlight Issue" -> "la311.streetlights";
            case "Report Water Waste" -> "la311.water-waste";
            case "Single Streetlight Issue" -> "la311.streetlight";
            default -> "la311.other";
        };
    }
}
