package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarCommandIT {

    private static final String HEADING = "date,kind,holiday,notice_year,paper";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_year_is_published_once_and_corrected_when_asked() throws IOException {
        List<String> days = days2027();

        assertThat(run(notice(days))).as(err.toString()).isZero();
        assertThat(run(notice(days))).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Published: 2027");

        List<String> more = new ArrayList<>(days);
        more.add("2027-05-06,ADJUSTED_REST,劳动节,2027,test-2027");
        assertThat(run(notice(more))).isEqualTo(2);
        assertThat(run(notice(more), "--correct")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Corrected: 2027");
    }

    @Test
    void a_bad_line_is_named_before_anything_starts() throws IOException {
        int exitCode = run(notice(List.of("2027-02-30,STATUTORY_HOLIDAY,元旦,2027,test-2027")));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("2");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    /** The thirteen days of the law in 2027, as an invented notice would name them. */
    private static List<String> days2027() {
        return Stream.of(
                        "2027-01-01,元旦",
                        "2027-02-05,春节",
                        "2027-02-06,春节",
                        "2027-02-07,春节",
                        "2027-02-08,春节",
                        "2027-04-05,清明节",
                        "2027-05-01,劳动节",
                        "2027-05-02,劳动节",
                        "2027-06-09,端午节",
                        "2027-09-15,中秋节",
                        "2027-10-01,国庆节",
                        "2027-10-02,国庆节",
                        "2027-10-03,国庆节")
                .map(day -> day.replace(",", ",STATUTORY_HOLIDAY,") + ",2027,test-2027")
                .toList();
    }

    private Path notice(List<String> days) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADING));
        lines.addAll(days);
        return Files.write(Files.createTempFile(directory, "notice", ".csv"), lines);
    }

    private int run(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "calendar",
                "import",
                file.toString(),
                "--data",
                directory.resolve("data").toString()));
        arguments.addAll(List.of(more));
        return Lunzhi.door()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
