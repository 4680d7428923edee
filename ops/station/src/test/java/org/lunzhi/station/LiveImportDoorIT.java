package org.lunzhi.station;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.embedded.EmbeddedMongo;
import org.lunzhi.kernel.calendar.StationTime;

/** Today's work orders through the door: what is rejected by which name, and what the exit code says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveImportDoorIT {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String HEADING = "工单编号,来电时间,来电人,联系电话,地址,所属村居,工单类型,诉求内容\n";

    /** Good rows, and between them one for every rule that a row can break before the log is asked. */
    private static final String EVERY_KIND = HEADING
            + "JN00000001,NOW,甲某,000-0001,一村1号,一村,投诉,样例文字\n"
            + "JN00000002,NOW,甲某,000-0001,一村1号,一村,星际,样例文字\n"
            + "JN00000003,NOW,甲某,000-0001,一村1号,月村,投诉,样例文字\n"
            + "JN00000004,2026-02-30 08:00,甲某,000-0001,一村1号,一村,投诉,样例文字\n"
            + "JN00000001,NOW,甲某,000-0001,一村1号,一村,投诉,样例文字\n"
            + "JN00000005,NOW,\"甲某,000-0001,一村1号,一村,投诉,样例文字\n"
            + "JN00000006,NOW,,,,二村,,样例文字\n"
            + "JN00000007,NOW,甲某,000-0001,一村1号,一村,投诉,\n"
            + "JN00000008,,甲某,000-0001,一村1号,一村,投诉,样例文字\n"
            + "JN00000009,NOW,甲某,000-0001,一村1号,,投诉,样例文字\n"
            + "JN00000010,NOW,甲某,000-0001,一村1号,一村,投诉\n"
            + "甲某,NOW,甲某,000-0001,一村1号,一村,投诉,样例文字\n"
            + ",NOW,甲某,000-0001,一村1号,一村,投诉,样例文字\n"
            + "JN00000011,NOW,甲某,000-0001,一村1号,一村,投诉," + "字".repeat(70_000) + "\n"
            + "JN00000012,NOW,甲某,000-0001,一村1号,一村,投诉,样例\uFFFD\n"
            + "JN00000013,NOW,,,,三村,求助,样例文字\n";

    private static final List<String> REJECTED = List.of(
            "3,JN00000002,工单类型,UNKNOWN_VALUE",
            "4,JN00000003,所属村居,UNKNOWN_VALUE",
            "5,JN00000004,来电时间,IMPOSSIBLE_TIME",
            "6,JN00000001,,DUPLICATE_ENTRY",
            "7,,,BROKEN_QUOTING",
            "9,JN00000007,诉求内容,MISSING_VALUE",
            "10,JN00000008,来电时间,MISSING_VALUE",
            "11,JN00000009,所属村居,MISSING_VALUE",
            "12,,,WRONG_NUMBER_OF_COLUMNS",
            "13,,工单编号,BAD_ENTRY_ID",
            "14,,工单编号,MISSING_VALUE",
            "15,,,ROW_TOO_LONG",
            "16,,,BAD_CHARACTERS");

    /** What is refused to a clerk as well. */
    private static final String REFUSED = """
            JN00000014,NOW,甲某,no telephone,一村1号,一村,投诉,样例文字
            JN00000015,2020-03-02 08:00,甲某,000-0001,一村1号,一村,投诉,样例文字
            JN00000016,TOMORROW,甲某,000-0001,一村1号,一村,投诉,样例文字
            """;

    private static final List<String> ALSO_REJECTED = List.of(
            "18,JN00000014,phones,UNUSABLE_TEXT",
            "19,JN00000015,,BACKDATED_TOO_FAR",
            "20,JN00000016,,RECEIVED_IN_FUTURE");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void every_kind_of_bad_row_is_named_and_the_rest_goes_in_once() throws IOException {
        Path orders = written(EVERY_KIND + REFUSED);
        List<String> all = new ArrayList<>(REJECTED);
        all.addAll(ALSO_REJECTED);

        assertThat(run(orders, "hotline", "--live")).as(err.toString()).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("rows +19")
                .containsPattern("taken +3 +new 3, changed 0, known already 0")
                .containsPattern("rejected +16")
                .containsPattern("MISSING_VALUE +4");
        assertThat(rejected()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(Files.readString(folder.resolve("rejects.csv")) + out + err)
                .doesNotContain("甲某", "000-0001", "样例", "no telephone");

        assertThat(run(orders, "hotline", "--live")).isEqualTo(1);
        assertThat(out.toString()).containsPattern("taken +3 +new 0, changed 0, known already 3");
        assertThat(rejected()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_file_of_which_every_row_is_in_ends_with_0_also_the_second_time() throws IOException {
        Path orders = written(Files.readString(Path.of("../mappings/hotline-sample.csv"))
                .replaceAll("2026-03-02 \\d\\d:\\d\\d", "NOW"));

        assertThat(run(orders, "hotline", "--live")).as(err.toString()).isZero();
        assertThat(out.toString()).containsPattern("taken +3 +new 3,").containsPattern("rejected +0");
        assertThat(run(orders, "hotline", "--live")).isZero();
        assertThat(out.toString()).containsPattern("taken +3 +new 0, changed 0, known already 3");
        assertThat(rejected()).isEmpty();
    }

    @Test
    void one_that_cannot_begin_since_another_is_at_work_ends_with_3_and_can_be_run_again() throws IOException {
        Path orders = written(HEADING + "JN00000001,NOW,甲某,000-0001,一村1号,一村,投诉,样例文字\n");
        try (EmbeddedMongo other = EmbeddedMongo.open(folder.resolve("data"))) {
            assertThat(run(orders, "hotline", "--live")).isEqualTo(3);
            assertThat(err.toString().lines()).singleElement().asString().contains("lunzhi import: ", "data");
            assertThat(other.connectionString()).isNotEmpty();
        }

        assertThat(run(orders, "hotline", "--live")).as(err.toString()).isZero();
        assertThat(out.toString()).containsPattern("taken +1 +new 1,");
    }

    @Test
    void a_dry_run_names_the_same_rows_and_opens_no_database() throws IOException {
        assertThat(run(written(EVERY_KIND), "hotline", "--live", "--dry-run")).isEqualTo(1);
        assertThat(out.toString()).containsPattern("good +3").containsPattern("rejected +13");
        assertThat(rejected()).containsExactlyElementsOf(REJECTED);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_mapping_that_says_nothing_of_todays_work_cannot_be_used_for_it() throws IOException {
        assertThat(run(written(EVERY_KIND), "taizhang", "--live")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("--mapping taizhang", "live");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** With today's times, and with bytes that are no text where the sample has the sign for such. */
    private Path written(String orders) throws IOException {
        ZonedDateTime now = ZonedDateTime.now(StationTime.ZONE);
        byte[] text = orders.replace("NOW", TIME.format(now))
                .replace("TOMORROW", TIME.format(now.plusDays(1)))
                .replace("\uFFFD", "\u0000")
                .getBytes(UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == 0 ? (byte) 0xFF : text[i];
        }
        return Files.write(folder.resolve("orders.csv"), text);
    }

    /** Line, entry, column and rule of every rejected row. */
    private List<String> rejected() throws IOException {
        return Files.readAllLines(folder.resolve("rejects.csv")).stream()
                .skip(1)
                .map(line -> line.replaceAll("^(([^,]*,){3}[A-Z_]+),.*", "$1"))
                .toList();
    }

    private int run(Path orders, String mapping, String... options) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> line = new ArrayList<>(List.of("import", orders.toString(), "--mapping", mapping));
        line.addAll(List.of(options));
        line.addAll(List.of("--rejects", path("rejects.csv"), "--data", path("data")));
        System.setProperty("lunzhi.vault.key-file", path("keys/master.key"));
        try {
            return Lunzhi.door()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(line.toArray(String[]::new));
        } finally {
            System.clearProperty("lunzhi.vault.key-file");
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
