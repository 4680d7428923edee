package org.lunzhi.kernel.calendar.notice;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lunzhi.kernel.calendar.CalendarDay;
import org.lunzhi.kernel.calendar.DayKind;

/**
 * What the national holiday regulation (办法 2024 art. 2) demands of every year's notice: 13 days since 2025, 11
 * before.
 */
final class StatutoryHolidays {

    private static final int LAW_CHANGED = 2025;
    private static final List<MonthDay> FIXED = Stream.of("--01-01", "--05-01", "--10-01", "--10-02", "--10-03")
            .map(MonthDay::parse)
            .toList();
    private static final MonthDay SECOND_OF_MAY = MonthDay.of(5, 2);

    private StatutoryHolidays() {}

    /** What a notice lacks; mid-autumn may fall on a National Day holiday, so one day fewer is possible. */
    static List<String> faultsOf(int year, List<CalendarDay> days) {
        var statutory = days.stream()
                .filter(day -> day.kind() == DayKind.STATUTORY_HOLIDAY)
                .map(CalendarDay::date)
                .toList();
        var faults = new ArrayList<String>();
        fixedIn(year)
                .filter(date -> !statutory.contains(date))
                .forEach(date -> faults.add("STATUTORY_HOLIDAY_MISSING: " + date + " is a statutory holiday by law"));
        int most = year >= LAW_CHANGED ? 13 : 11;
        if (statutory.size() > most || statutory.size() < most - 1) {
            faults.add("STATUTORY_HOLIDAY_COUNT: the law names " + most + " days, not " + statutory.size());
        }
        return faults;
    }

    private static Stream<LocalDate> fixedIn(int year) {
        var since = year >= LAW_CHANGED ? Stream.of(SECOND_OF_MAY) : Stream.<MonthDay>empty();
        return Stream.concat(FIXED.stream(), since).map(day -> day.atYear(year));
    }
}
