package org.lunzhi.station.importing.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of an XLSX file; a cell shown as a date reads as {@code 2026-03-02T09:15}. */
final class XlsxRows implements Rows {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<String> heading;

    XlsxRows(Path file) throws IOException {
        this.workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
        this.heading = rows.hasNext() ? texts(rows.next(), 0) : List.of();
    }

    @Override
    public List<String> heading() {
        return heading;
    }

    @Override
    public Optional<Row> next() {
        while (rows.hasNext()) {
            org.dhatim.fastexcel.reader.Row row = rows.next();
            Row read = read(row);
            if (read.fault() != null || !read.cells().stream().allMatch(String::isBlank)) {
                return Optional.of(read);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private Row read(org.dhatim.fastexcel.reader.Row row) {
        try {
            List<String> cells = texts(row, heading.size());
            boolean tooWide =
                    cells.subList(heading.size(), cells.size()).stream().anyMatch(text -> !text.isBlank());
            return tooWide
                    ? Row.broken(row.getRowNum(), RowRule.WRONG_NUMBER_OF_COLUMNS)
                    : Row.of(row.getRowNum(), cells.subList(0, heading.size()));
        } catch (ExcelReaderException | IllegalArgumentException unreadable) {
            return Row.broken(row.getRowNum(), RowRule.BAD_CHARACTERS);
        }
    }

    /** Empty cells at the end of a row are not in the file. */
    private static List<String> texts(org.dhatim.fastexcel.reader.Row row, int atLeast) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < Math.max(row.getCellCount(), atLeast); column++) {
            texts.add(column < row.getCellCount() ? text(row.getCell(column)) : "");
        }
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? cell.asDate().toString() : cell.asNumber().toPlainString();
        }
        return cell.getText();
    }

    /** Numbers 14 to 22 and 45 to 47 of the built-in formats are dates, 27 to 36 and 50 to 58 are Chinese ones. */
    private static boolean isDate(Cell cell) {
        @Nullable Integer id = cell.getDataFormatId();
        if (id != null && (within(id, 14, 22) || within(id, 27, 36) || within(id, 45, 47) || within(id, 50, 58))) {
            return true;
        }
        @Nullable String format = cell.getDataFormatString();
        return format != null
                && format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .matches(".*[ymdh].*");
    }

    private static boolean within(int id, int from, int to) {
        return id >= from && id <= to;
    }
}
