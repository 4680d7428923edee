package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.command.ledger.Taking;
import org.lunzhi.kernel.access.Origin;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.ledger.LedgerEvent;
import org.lunzhi.query.closure.ClosureReport;
import org.lunzhi.station.importing.Tally;
import org.lunzhi.station.importing.mapping.Mapping;
import org.lunzhi.station.importing.mapping.MappingReader;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedLedgerIT {

    private static final int ROWS = 10_000;
    private static final int SEEN_AGAIN = 2_000;
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @TempDir
    Path folder;

    @Test
    void ten_thousand_rows_go_in_once_and_later_looks_add_only_what_changed() throws IOException {
        Path file = new GeneratedLedger(42).write(folder.resolve("ledger.csv"), ROWS);
        Mapping mapping = MappingReader.read("taizhang");
        try (RunningStation station = RunningStation.start()) {
            Importing importing = new Importing(station);
            long before = importing.events();

            Tally first = importing.run(file, mapping);
            assertThat(first.taken(Taking.NEW)).isEqualTo(ROWS);
            assertThat(importing.events() - before).isEqualTo(ROWS);
            assertThat(importing.rejects()).isEmpty();
            assertEverythingCounts(importing.byCategory(MARCH, MARCH));
            assertMarkedAsFromALedger(station, before);

            Tally again = importing.run(closeFirstCase(file), mapping);
            assertThat(again.taken(Taking.KNOWN)).isEqualTo(SEEN_AGAIN - 1);
            assertThat(again.taken(Taking.CHANGED)).isEqualTo(1);
            assertThat(importing.events() - before).isEqualTo(ROWS + 1);
        }
    }

    private static void assertEverythingCounts(Map<String, ClosureReport.Row> rows) {
        assertThat(rows.keySet()).containsExactlyInAnyOrder("neighbours", "marriage-family", "labour");
        assertThat(sum(rows, ClosureReport.Row::registered)).isEqualTo(ROWS);
        assertThat(sum(rows, ClosureReport.Row::open)).isEqualTo(ROWS / 10);
        assertThat(sum(rows, ClosureReport.Row::exited)).isEqualTo(ROWS / 20);
        assertThat(sum(rows, ClosureReport.Row::closed)).isEqualTo(ROWS - ROWS / 10 - ROWS / 20);
    }

    private static long sum(
            Map<String, ClosureReport.Row> rows, java.util.function.ToLongFunction<ClosureReport.Row> count) {
        return rows.values().stream().mapToLong(count).sum();
    }

    /** Every event of the import says that it comes from a ledger, and is of no other family. */
    private static void assertMarkedAsFromALedger(RunningStation station, long before) {
        EventStore log = station.bean(EventStore.class);
        try (var events = log.openStream(new org.axonframework.eventhandling.GlobalSequenceTrackingToken(before - 1))) {
            for (int n = 0; n < ROWS; n++) {
                TrackedEventMessage<?> event = events.nextAvailable();
                assertThat(event.getPayload()).isInstanceOf(LedgerEvent.class);
                assertThat(event.getMetaData()).containsEntry(Provenance.ORIGIN, Origin.LEDGER.name());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A later extract of the ledger, in which its first case, open before, is closed. */
    private static Path closeFirstCase(Path file) throws IOException {
        String changed = Files.readString(file)
                .lines()
                .limit(1 + SEEN_AGAIN)
                .map(line -> line.startsWith("2026-00000,") ? line.replace("在办,", "办结,2026-06-01 09:00") : line)
                .collect(Collectors.joining("\n"));
        return Files.writeString(file, changed);
    }
}
