package org.lunzhi.kernel.calendar;

import java.time.LocalDate;

/** One date that a notice makes different from an ordinary weekday or weekend. */
public record CalendarDay(LocalDate date, DayKind kind, HolidayName holiday, NoticePaper paper) {}
