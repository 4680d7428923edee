package org.lunzhi.kernel.calendar.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads notices from a table with the columns {@code date,kind,holiday,notice_year,paper}, one line per day that is not
 * an ordinary weekday or weekend; the product's own table has the same form. All or nothing is taken.
 */
public final class CalendarImport {

    private static final String HEADER = "date,kind,holiday,notice_year,paper";
    private static final int MOST_LINES = 2_000;
    private static final int MOST_FAULTS = 20;

    private final List<String> faults = new ArrayList<>();

    private CalendarImport() {}

    /** The notices in the lines of a file, earliest year first; {@link BadNotice} if any line breaks a rule. */
    public static List<CalendarNotice> read(List<String> lines) {
        return new CalendarImport().notices(lines);
    }

    private List<CalendarNotice> notices(List<String> lines) {
        if (lines.isEmpty() || !withoutMark(lines.get(0)).equals(HEADER)) {
            throw new BadNotice(List.of("line 1: HEADER_UNKNOWN: the first line must be " + HEADER));
        }
        if (lines.size() > MOST_LINES) {
            throw new BadNotice(List.of("TOO_MANY_LINES: at most " + MOST_LINES + ", not " + lines.size()));
        }
        var rows = rows(lines);
        refuseFaults();
        Map<Integer, List<NoticeRow>> years =
                rows.stream().collect(groupingBy(NoticeRow::year, TreeMap::new, toList()));
        var notices = new ArrayList<CalendarNotice>();
        years.forEach((year, ofYear) -> notices.add(notice(year, ofYear)));
        refuseFaults();
        return notices;
    }

    private List<NoticeRow> rows(List<String> lines) {
        var rows = new ArrayList<NoticeRow>();
        var seen = new TreeMap<LocalDate, Integer>();
        for (int line = 2; line <= lines.size(); line++) {
            String text = lines.get(line - 1).strip();
            if (text.isEmpty()) {
                continue;
            }
            try {
                var row = NoticeRow.of(line, text);
                Integer earlier = seen.putIfAbsent(row.day().date(), line);
                NoticeRow.require(earlier == null, "DATE_TWICE", row.day().date() + " stands in line " + earlier);
                rows.add(row);
            } catch (IllegalArgumentException fault) {
                faults.add("line " + line + ": " + fault.getMessage());
            }
        }
        return rows;
    }

    private CalendarNotice notice(int year, List<NoticeRow> rows) {
        NoticeRow first = rows.get(0);
        for (NoticeRow row : rows) {
            if (!row.day().paper().equals(first.day().paper())) {
                faults.add("line " + row.line() + ": PAPER_DIFFERS: the notice of " + year + " is "
                        + first.day().paper() + " in line " + first.line());
            }
        }
        var days = rows.stream().map(NoticeRow::day).toList();
        StatutoryHolidays.faultsOf(year, days).forEach(fault -> faults.add("year " + year + ": " + fault));
        return new CalendarNotice(year, first.day().paper(), days);
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new BadNotice(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
        }
    }

    /** Spreadsheets put a byte order mark before the first column. */
    private static String withoutMark(String header) {
        return (header.startsWith("\uFEFF") ? header.substring(1) : header).strip();
    }
}
