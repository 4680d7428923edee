package org.lunzhi.station.importing.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class XlsxRowsTest {

    @TempDir
    Path folder;

    @Test
    void texts_numbers_dates_and_gaps_are_read_as_they_are_shown() throws IOException {
        Path file = folder.resolve("ledger.bin");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "类别");
            sheet.value(0, 2, "受理时间");
            sheet.value(1, 0, 20260017);
            sheet.value(1, 1, "邻里纠纷");
            sheet.value(1, 2, LocalDateTime.of(2026, 3, 2, 9, 15));
            sheet.style(1, 2).format("yyyy-MM-dd H:mm").set();
            sheet.value(3, 0, "2026-0018");
            sheet.value(4, 5, "beyond the heading");
        }
        try (Rows rows = LedgerFile.open(file, StandardCharsets.UTF_8, ',')) {
            assertThat(rows.heading()).containsExactly("编号", "类别", "受理时间");
            assertThat(rows.next()).contains(Row.of(2, List.of("20260017", "邻里纠纷", "2026-03-02T09:15")));
            assertThat(rows.next()).contains(Row.of(4, List.of("2026-0018", "", "")));
            assertThat(rows.next()).contains(Row.broken(5, RowRule.WRONG_NUMBER_OF_COLUMNS));
            assertThat(rows.next()).isEmpty();
        }
    }
}
