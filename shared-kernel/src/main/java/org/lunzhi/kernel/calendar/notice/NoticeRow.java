package org.lunzhi.kernel.calendar.notice;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lunzhi.kernel.calendar.CalendarDay;
import org.lunzhi.kernel.calendar.DayKind;
import org.lunzhi.kernel.calendar.HolidayName;
import org.lunzhi.kernel.calendar.NoticePaper;

/** One line of a file of notices, checked by itself. */
record NoticeRow(int line, int year, CalendarDay day) {

    private static final int COLUMNS = 5;
    private static final int LONGEST_TEXT = 40;
    private static final Set<DayKind> KINDS =
            EnumSet.of(DayKind.STATUTORY_HOLIDAY, DayKind.ADJUSTED_REST, DayKind.MAKEUP_WORKDAY, DayKind.LOCAL_HOLIDAY);

    static NoticeRow of(int line, String text) {
        var columns = List.of(text.split(",", -1));
        require(columns.size() == COLUMNS, "COLUMN_COUNT", "five columns are needed, not " + columns.size());
        LocalDate date = date(columns.get(0).strip());
        DayKind kind = kind(columns.get(1).strip());
        String holiday = text("holiday", columns.get(2));
        int year = year(columns.get(3).strip());
        String paper = text("paper", columns.get(4));
        boolean decemberBefore = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
        require(date.getYear() == year || decemberBefore, "DATE_OUTSIDE_YEAR", date + " is not of " + year);
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        require(weekend || kind != DayKind.MAKEUP_WORKDAY, "MAKEUP_WORKDAY_IN_WEEK", date + " is worked anyway");
        return new NoticeRow(line, year, new CalendarDay(date, kind, HolidayName.of(holiday), NoticePaper.of(paper)));
    }

    static void require(boolean holds, String rule, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": " + fault);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException fault) {
            throw new IllegalArgumentException("DATE_INVALID: the date is no day in the form 2026-02-17", fault);
        }
    }

    private static DayKind kind(String text) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(text))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("KIND_UNKNOWN: the kind must be one of " + KINDS));
    }

    private static int year(String text) {
        require(text.matches("20\\d\\d"), "YEAR_INVALID", "the notice year must be a year such as 2026");
        return Integer.parseInt(text);
    }

    private static String text(String column, String value) {
        String text = value.strip();
        require(!text.isEmpty(), "COLUMN_EMPTY", "the column " + column + " is empty");
        require(text.length() <= LONGEST_TEXT, "COLUMN_TOO_LONG", column + " has more than " + LONGEST_TEXT + " signs");
        return text;
    }
}
