package org.lunzhi.station.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.command.ledger.Taking;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.ledger.LedgerRow;
import org.lunzhi.kernel.ledger.LedgerStatus;
import org.lunzhi.station.importing.mapping.Mapping;
import org.lunzhi.station.importing.mapping.MappingReader;
import org.lunzhi.station.importing.rows.LedgerFile;
import org.lunzhi.station.importing.rows.Rows;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-05T02:00:00Z"), ZoneOffset.UTC);

    private static final String HEADING = "编号,受理时间,来源,当事人,联系电话,纠纷类别,诉求摘要,责任单位,办理状态,办结时间\n";

    /** A row of every kind that cannot be taken, each after a good one, and the rule that it breaks. */
    private static final String EVERY_KIND = HEADING
            + "2026-0001,2026-03-02 09:00,来访,甲某,000,邻里纠纷,文字,东片区,办结,2026-03-05 17:00\n"
            + "2026-0002,2026-03-02 09:00,来访,甲某,000,星际纠纷,文字,东片区,在办,\n"
            + "2026-0003,2026-02-30 09:00,来访,甲某,000,邻里纠纷,文字,东片区,在办,\n"
            + "2026-0004,2026-03-02 09:00,来访,甲某,000,邻里纠纷,文字,东片区,办结,2026-03-01 17:00\n"
            + "2026-0001,2026-03-02 09:00,来访,甲某,000,邻里纠纷,文字,东片区,在办,\n"
            + "2026-0005,2026-03-02 09:00,来访,\"甲某,000,邻里纠纷,文字,东片区,在办,\n"
            + "2026-0006,2026-03-02 09:00,来访,甲某,000,邻里纠纷,文字,东片区,在办,\n"
            + "2026-0007,,来访,甲某,000,邻里纠纷,文字,东片区,在办,\n"
            + "2026-0008,2026-03-02 09:00,来访,甲某,000,邻里纠纷,文字,东片区\n"
            + "甲某,2026-03-02 09:00,来访,甲某,000,邻里纠纷,文字,东片区,在办,\n"
            + ",2026-03-02 09:00,来访,甲某,000,邻里纠纷,文字,东片区,在办,\n"
            + "2026-0009,2026-03-02 09:00,来访,甲某,000,邻里纠纷,文字,东片区,在办,2026-03-05 17:00\n"
            + "2026-0010,2027-03-02 09:00,来访,甲某,000,邻里纠纷,文字,东片区,在办,\n"
            + "2026-0011,2026-03-02 09:00,来访,甲某,000,邻里纠纷," + "字".repeat(70_000) + ",东片区,在办,\n"
            + "2026-0012,2026-03-02 09:00,来访,甲某,000,邻里纠纷,文字,东片区,在办,\n";

    @TempDir
    Path folder;

    private final StringWriter rejects = new StringWriter();

    @Test
    void every_kind_of_bad_row_is_named_and_the_rest_goes_in() throws IOException {
        List<LedgerEntryId> taken = new ArrayList<>();
        Mapping mapping = MappingReader.read("taizhang");
        LedgerIntake look = LedgerIntake.dry(mapping, CLOCK);

        Tally tally = run(EVERY_KIND, mapping, (entry, row, columns) -> {
            look.prepare(entry, row, columns);
            taken.add(entry);
            return () -> Taking.NEW;
        });

        assertThat(taken).extracting(LedgerEntryId::value).containsExactly("2026-0001", "2026-0006", "2026-0012");
        assertThat(tally.taken()).isEqualTo(3);
        assertThat(tally.rejected()).isEqualTo(12);
        assertThat(rejects.toString().lines().map(line -> line.replaceAll("^(([^,]*,){3}[A-Z_]+),.*", "$1")))
                .containsExactly(
                        "3,2026-0002,纠纷类别,UNKNOWN_VALUE",
                        "4,2026-0003,受理时间,IMPOSSIBLE_TIME",
                        "5,2026-0004,closedAt,CLOSED_BEFORE_RECEIVED",
                        "6,2026-0001,,DUPLICATE_ENTRY",
                        "7,,,BROKEN_QUOTING",
                        "9,2026-0007,受理时间,MISSING_VALUE",
                        "10,,,WRONG_NUMBER_OF_COLUMNS",
                        "11,,编号,BAD_ENTRY_ID",
                        "12,,编号,MISSING_VALUE",
                        "13,2026-0009,closedAt,OPEN_WITH_CLOSING_TIME",
                        "14,2026-0010,receivedAt,LEDGER_TIME_IN_FUTURE",
                        "15,,,ROW_TOO_LONG");
        assertThat(tally.rejectedByRule()).hasSize(11).containsEntry("MISSING_VALUE", 2L);
    }

    @Test
    void names_telephone_numbers_and_words_are_not_repeated_anywhere() throws IOException {
        run(EVERY_KIND, MappingReader.read("taizhang"), LedgerIntake.dry(MappingReader.read("taizhang"), CLOCK));
        assertThat(rejects.toString()).doesNotContain("甲某", "000,", "文字");
    }

    @Test
    void the_sample_of_a_township_reads_as_its_own_mapping_says() throws IOException {
        Mapping mapping = MappingReader.read("taizhang");
        Map<LedgerEntryId, LedgerRow> shown = new LinkedHashMap<>();

        Tally tally =
                run(Files.readString(Path.of("../mappings/taizhang-sample.csv")), mapping, (entry, row, columns) -> {
                    shown.put(entry, mapping.shownIn(row, columns));
                    return () -> Taking.NEW;
                });

        assertThat(tally.rejected()).isZero();
        assertThat(shown).hasSize(24);
        LedgerRow first = shown.get(LedgerEntryId.of("2026-0003"));
        assertThat(first.receivedAt()).isEqualTo("2026-03-03T01:23:00Z");
        assertThat(first.closedAt()).isEqualTo("2026-03-12T09:00:00Z");
        assertThat(first.category()).hasToString("labour");
        assertThat(first.status()).isEqualTo(LedgerStatus.CLOSED);
        assertThat(shown.values())
                .filteredOn(row -> row.closedAt() == null && row.status() == LedgerStatus.CLOSED)
                .hasSize(1);
    }

    @Test
    void a_log_that_cannot_be_written_stops_the_import_at_its_line() {
        String ledger = HEADING + "2026-1,2026-03-02 09:00,来访,,,邻里纠纷,,东片区,在办,\n"
                + "2026-2,2026-03-02 09:00,来访,,,邻里纠纷,,东片区,在办,\n";

        assertThatExceptionOfType(ImportStopped.class)
                .isThrownBy(() -> run(ledger, MappingReader.read("taizhang"), (entry, row, columns) -> () -> {
                    if (entry.value().equals("2026-2")) {
                        throw new IllegalStateException("the database is away");
                    }
                    return Taking.NEW;
                }))
                .withMessageStartingWith("stopped at line 3")
                .havingRootCause()
                .withMessage("the database is away");
    }

    private Tally run(String ledger, Mapping mapping, Intake intake) throws IOException {
        Path file = Files.writeString(folder.resolve("ledger.csv"), ledger, StandardCharsets.UTF_8);
        Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), Duration.ofDays(1));
        try (Rows rows = LedgerFile.open(file, mapping.charset(), mapping.separator());
                Rejects named = Rejects.onto(rejects)) {
            return new Import(mapping, intake, named, silent).run(rows);
        }
    }
}
