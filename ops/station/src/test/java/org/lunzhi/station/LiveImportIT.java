package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.command.grievance.WorkOrders;
import org.lunzhi.command.ledger.Taking;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.secret.OwnerOnly;
import org.lunzhi.station.importing.Import;
import org.lunzhi.station.importing.LiveIntake;
import org.lunzhi.station.importing.Progress;
import org.lunzhi.station.importing.Receipts;
import org.lunzhi.station.importing.Rejects;
import org.lunzhi.station.importing.Tally;
import org.lunzhi.station.importing.mapping.Mapping;
import org.lunzhi.station.importing.mapping.MappingReader;
import org.lunzhi.station.importing.rows.LedgerFile;
import org.lunzhi.station.importing.rows.Rows;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveImportIT {

    private static final Path SAMPLE = Path.of("../mappings/hotline-sample.csv");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @TempDir
    Path folder;

    private final StringWriter rejects = new StringWriter();

    @Test
    void todays_work_orders_become_new_matters_once_and_persons_stay_out_of_the_log() throws Exception {
        try (RunningStation station = RunningStation.start()) {
            Path file = todays(station.bean(Clock.class));
            long before = events(station);

            Tally first = run(station, file);
            Tally again = run(station, file);

            assertThat(first.taken(Taking.NEW)).as(rejects.toString()).isEqualTo(3);
            assertThat(again.taken(Taking.KNOWN)).isEqualTo(3);
            assertThat(rejects.toString()
                            .lines()
                            .map(line -> line.split(",", 5)[3])
                            .distinct())
                    .containsExactly("MISSING_VALUE", "UNUSABLE_TEXT", "BACKDATED_TOO_FAR");
            List<GrievanceRegistered> matters = registered(station, before);
            assertThat(matters).hasSize(3);
            GrievanceRegistered first1 = matters.stream()
                    .filter(matter -> LedgerEntryId.of("JN2026030200000001")
                            .equals(matter.source().ledgerEntry()))
                    .findFirst()
                    .orElseThrow();
            assertThat(first1.channel()).isEqualTo(IntakeChannel.HOTLINE);
            assertThat(first1.place()).hasToString("village-1");
            assertThat(matters).extracting(matter -> matter.receipt().unit()).containsOnly(UnitId.of("unit-desk-east"));
            assertThat(first1.reporter().complainant()).isNotNull();
            assertThat(matters)
                    .filteredOn(matter -> matter.reporter().anonymous())
                    .hasSize(1);
            assertThat(rejects.toString() + stored(station, matters)).doesNotContain("甲某", "路灯", "000-0000");
        }
    }

    /** The sample with today's times, and a row without words, one with an impossible telephone and one of long ago. */
    private Path todays(Clock clock) throws IOException {
        String now = TIME.format(ZonedDateTime.ofInstant(clock.instant(), StationTime.ZONE));
        String ledger = Files.readString(SAMPLE).replaceAll("2026-03-02 \\d\\d:\\d\\d", now)
                + "JN2026030200000004," + now + ",丙某,,,一村,投诉,\n"
                + "JN2026030200000005," + now + ",丙某,no telephone,,一村,投诉,样例文字\n"
                + "JN2020030200000006,2020-03-02 08:00,,,,一村,投诉,样例文字\n";
        return Files.writeString(folder.resolve("hotline.csv"), ledger);
    }

    @Test
    void whoever_called_follows_the_matter_with_the_receipt_that_the_hotline_hands_on() throws Exception {
        try (RunningStation station = RunningStation.start()) {
            Path file = todays(station.bean(Clock.class));
            Path receipts = folder.resolve("receipts.csv");
            List<List<String>> handed = new ArrayList<>();

            try (Receipts into = Receipts.onto(receipts)) {
                run(station, file, into);
                run(station, file, into);
            }

            Files.readAllLines(receipts).forEach(line -> handed.add(List.of(line.split(",", -1))));
            assertThat(handed.remove(0)).containsExactly("entry", "code", "token");
            assertThat(handed)
                    .extracting(receipt -> receipt.get(0))
                    .containsOnlyOnce("JN2026030200000001", "JN2026030200000002", "JN2026030200000003");
            List<String> own = handed.stream()
                    .filter(receipt -> receipt.get(0).equals("JN2026030200000001"))
                    .findFirst()
                    .orElseThrow();
            assertThat(follow(station, own.get(1), own.get(2))).isEqualTo(200);
            assertThat(follow(station, own.get(1), "somebody-elses-secret")).isEqualTo(404);
            assertThat(OwnerOnly.isShared(receipts)).isFalse();
        }
    }

    @Test
    void receipts_go_to_no_file_that_others_can_open() throws Exception {
        Path shared = Files.writeString(folder.resolve("shared.csv"), "");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Receipts.onto(shared)).isInstanceOf(AccessDeniedException.class);
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-------"));
        Receipts.onto(shared).close();
    }

    private static int follow(RunningStation station, String code, String token) {
        return station.call("GET", "/api/resident/grievances/" + code, null, null, Map.of("Requester-Token", token))
                .status();
    }

    private Tally run(RunningStation station, Path file) throws IOException {
        return run(station, file, null);
    }

    private Tally run(RunningStation station, Path file, @Nullable Receipts receipts) throws IOException {
        // The unit is the one the mapping names, whoever runs the import.
        Mapping mapping = MappingReader.parse(Files.readString(SAMPLE.resolveSibling("hotline.yaml"))
                .replace("unit: {constant: unit-station}", "unit: {constant: unit-desk-east}"));
        Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), Duration.ofDays(1));
        try (Rows rows = LedgerFile.open(file, mapping.charset(), mapping.separator());
                Rejects named = Rejects.onto(rejects)) {
            return new Import(
                            mapping, LiveIntake.into(station.bean(WorkOrders.class), mapping, receipts), named, silent)
                    .run(rows);
        }
    }

    private static long events(RunningStation station) {
        return station.bean(EventStore.class).createHeadToken().position().orElse(-1) + 1;
    }

    private static List<GrievanceRegistered> registered(RunningStation station, long before)
            throws InterruptedException {
        List<GrievanceRegistered> matters = new ArrayList<>();
        long end = events(station);
        try (var events = station.bean(EventStore.class).openStream(new GlobalSequenceTrackingToken(before - 1))) {
            for (long position = before; position < end; position++) {
                if (events.nextAvailable().getPayload() instanceof GrievanceRegistered matter) {
                    matters.add(matter);
                }
            }
        }
        return matters;
    }

    private static String stored(RunningStation station, List<GrievanceRegistered> matters) {
        Serializer serializer = station.bean(Serializer.class);
        StringBuilder text = new StringBuilder();
        matters.forEach(
                matter -> text.append(serializer.serialize(matter, String.class).getData()));
        return text.toString();
    }
}
