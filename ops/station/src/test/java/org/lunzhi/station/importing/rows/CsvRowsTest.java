package org.lunzhi.station.importing.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvRowsTest {

    private static final String HEADING = "id,kind,text\n";

    @TempDir
    Path folder;

    @Test
    void cells_and_line_numbers_are_those_of_the_file() {
        assertThat(read(HEADING + "1,a,\"x, \"\"y\"\"\"\n2,b,z\n"))
                .containsExactly(Row.of(2, List.of("1", "a", "x, \"y\"")), Row.of(3, List.of("2", "b", "z")));
    }

    @Test
    void line_ends_of_every_kind_a_mark_before_the_text_and_no_end_at_the_end_are_read() {
        assertThat(read("\uFEFFid,kind,text\r\n1,a,b\r2,c,d\n\n3,e,f"))
                .extracting(Row::line)
                .containsExactly(2L, 3L, 5L);
    }

    @Test
    void a_line_end_in_quotation_marks_belongs_to_the_cell() {
        assertThat(read(HEADING + "1,a,\"two\nlines\"\n2,b,z\n"))
                .containsExactly(Row.of(2, List.of("1", "a", "two\nlines")), Row.of(4, List.of("2", "b", "z")));
    }

    @Test
    void a_mark_that_is_never_closed_costs_its_own_row_only() {
        assertThat(read(HEADING + "1,\"a,b\n2,b,c\n3,c,d\n"))
                .containsExactly(
                        Row.broken(2, RowRule.BROKEN_QUOTING),
                        Row.of(3, List.of("2", "b", "c")),
                        Row.of(4, List.of("3", "c", "d")));
    }

    @Test
    void a_mark_that_is_closed_by_the_next_quoted_cell_costs_its_own_row_only() {
        assertThat(read(HEADING + "1,\"a,b\n2,b,c\n3,\"c\",d\n"))
                .containsExactly(
                        Row.broken(2, RowRule.BROKEN_QUOTING),
                        Row.of(3, List.of("2", "b", "c")),
                        Row.of(4, List.of("3", "c", "d")));
    }

    @Test
    void a_mark_that_is_never_closed_in_a_long_file_costs_its_own_row_only() {
        StringBuilder text = new StringBuilder(HEADING + "0,\"a,b\n");
        for (int n = 1; n <= 1000; n++) {
            text.append(n).append(",b,c\n");
        }
        List<Row> rows = read(text.toString());
        assertThat(rows).hasSize(1001);
        assertThat(rows).filteredOn(row -> row.fault() != null).containsExactly(Row.broken(2, RowRule.BROKEN_QUOTING));
    }

    @Test
    void something_after_a_closing_mark_costs_its_own_row_only() {
        assertThat(read(HEADING + "1,\"a\"b,c\n2,b,c\n"))
                .containsExactly(Row.broken(2, RowRule.BROKEN_QUOTING), Row.of(3, List.of("2", "b", "c")));
    }

    @Test
    void a_row_of_another_width_is_broken() {
        assertThat(read(HEADING + "1,a\n2,b,c,d\n3,c,d\n"))
                .containsExactly(
                        Row.broken(2, RowRule.WRONG_NUMBER_OF_COLUMNS),
                        Row.broken(3, RowRule.WRONG_NUMBER_OF_COLUMNS),
                        Row.of(4, List.of("3", "c", "d")));
    }

    @Test
    void a_line_without_an_end_is_not_held_in_memory() throws IOException {
        String heading = HEADING + "1,a,";
        try (CsvRows rows = new CsvRows(new Endless(heading, 50_000_000, "\n2,b,c\n"), ',')) {
            assertThat(rows.next()).contains(Row.broken(2, RowRule.ROW_TOO_LONG));
            assertThat(rows.next()).contains(Row.of(3, List.of("2", "b", "c")));
        }
    }

    @Test
    void bytes_that_are_no_text_break_their_row_only() throws IOException {
        Path file = folder.resolve("ledger.csv");
        byte[] text = (HEADING + "1,a,?\n2,b,好\n").getBytes(StandardCharsets.UTF_8);
        text[HEADING.length() + 4] = (byte) 0xC3;
        Files.write(file, text);
        try (Rows rows = LedgerFile.open(file, StandardCharsets.UTF_8, ',')) {
            assertThat(rows.next()).contains(Row.broken(2, RowRule.BAD_CHARACTERS));
            assertThat(rows.next()).contains(Row.of(3, List.of("2", "b", "好")));
        }
    }

    private static List<Row> read(String text) {
        List<Row> read = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new StringReader(text), ',')) {
            assertThat(rows.heading()).containsExactly("id", "kind", "text");
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                read.add(row.get());
            }
            return read;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A beginning, very many letters and an end, none of which is held in memory. */
    private static final class Endless extends Reader {

        private final String beginning;
        private final long letters;
        private final String end;
        private long at;

        Endless(String beginning, long letters, String end) {
            this.beginning = beginning;
            this.letters = letters;
            this.end = end;
        }

        @Override
        public int read() {
            long place = at++;
            if (place < beginning.length()) {
                return beginning.charAt((int) place);
            }
            long after = place - beginning.length() - letters;
            if (after < 0) {
                return 'x';
            }
            return after < end.length() ? end.charAt((int) after) : -1;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
