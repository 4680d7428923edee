package org.lunzhi.station.demo.script;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.WorkCalendar;

/** When people are at their desks: from half past eight to half past five on the days the calendar calls working. */
public final class OfficeHours {

    private static final LocalTime OPEN = LocalTime.of(8, 30);
    private static final LocalTime CLOSE = LocalTime.of(17, 30);

    private final WorkCalendar calendar;

    public OfficeHours(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The moment itself, or one so long after the next opening. */
    public Instant notBefore(Instant moment, Duration afterOpening) {
        ZonedDateTime local = moment.atZone(StationTime.ZONE);
        LocalDate day = local.toLocalDate();
        if (isOpen(day)
                && !local.toLocalTime().isBefore(OPEN)
                && local.toLocalTime().isBefore(CLOSE)) {
            return moment;
        }
        LocalDate next = local.toLocalTime().isBefore(OPEN) ? day : day.plusDays(1);
        while (!isOpen(next)) {
            next = next.plusDays(1);
        }
        return next.atTime(OPEN).atZone(StationTime.ZONE).toInstant().plus(afterOpening);
    }

    /** Whether anybody works on that day. */
    public boolean isOpen(LocalDate day) {
        return calendar.presumedKindOf(day).worked();
    }
}
