package org.lunzhi.station.importing.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file. A row may reach over several lines, where a line end stands in quotation marks; a mark that
 * is never closed would swallow the rest of the file, so a row that does not end soon is broken, and reading goes on
 * with the line after its first.
 */
final class CsvRows implements Rows {

    static final int MOST_LINES = 100;

    private static final char QUOTE = '"';
    private static final char NO_SUCH_CHARACTER = '\uFFFD';

    private final Lines lines;
    private final CSVFormat format;
    private final List<String> heading;

    CsvRows(Reader reader, char separator) throws IOException {
        this.lines = new Lines(reader);
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        this.heading = read().map(Row::cells).orElse(List.of());
    }

    @Override
    public List<String> heading() {
        return heading;
    }

    @Override
    public Optional<Row> next() throws IOException {
        Optional<Row> row = read();
        while (row.isPresent() && isEmpty(row.get())) {
            row = read();
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Optional<Row> read() throws IOException {
        Line first = lines.next();
        if (first == null) {
            return Optional.empty();
        }
        List<Line> taken = new ArrayList<>(List.of(first));
        StringBuilder text = new StringBuilder(first.text());
        boolean open = hasOddQuotes(first.text());
        while (open && taken.size() < MOST_LINES && text.length() < Lines.LONGEST) {
            Line line = lines.next();
            if (line == null) {
                break;
            }
            taken.add(line);
            text.append('\n').append(line.text());
            open ^= hasOddQuotes(line.text());
        }
        return Optional.of(row(taken, text.toString(), open));
    }

    private Row row(List<Line> taken, String text, boolean open) {
        Row row = checked(taken, text, open);
        boolean suspicious =
                row.fault() != null || (heading != null && row.cells().size() != heading.size());
        if (taken.size() > 1 && suspicious) {
            lines.giveBack(taken.subList(1, taken.size()));
            return Row.broken(row.line(), RowRule.BROKEN_QUOTING);
        }
        return row;
    }

    private Row checked(List<Line> taken, String text, boolean open) {
        long line = taken.get(0).number();
        if (taken.stream().anyMatch(Line::cut)) {
            return Row.broken(line, RowRule.ROW_TOO_LONG);
        }
        List<String> cells = open ? null : split(text);
        if (cells == null) {
            return Row.broken(line, RowRule.BROKEN_QUOTING);
        }
        if (text.indexOf(NO_SUCH_CHARACTER) >= 0) {
            return Row.broken(line, RowRule.BAD_CHARACTERS);
        }
        if (heading != null && !isBlank(cells) && cells.size() != heading.size()) {
            return taken.size() > 1 ? Row.of(line, cells) : Row.broken(line, RowRule.WRONG_NUMBER_OF_COLUMNS);
        }
        return Row.of(line, cells);
    }

    private @Nullable List<String> split(String text) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            var records = parser.getRecords();
            return records.size() == 1 ? records.get(0).toList() : List.of("");
        } catch (IOException | java.io.UncheckedIOException broken) {
            return null;
        }
    }

    private static boolean isEmpty(Row row) {
        return row.fault() == null && isBlank(row.cells());
    }

    private static boolean isBlank(List<String> cells) {
        return cells.size() == 1 && cells.get(0).isBlank();
    }

    private static boolean hasOddQuotes(String text) {
        return (text.chars().filter(c -> c == QUOTE).count() & 1) == 1;
    }
}
