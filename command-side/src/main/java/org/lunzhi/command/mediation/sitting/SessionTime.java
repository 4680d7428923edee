package org.lunzhi.command.mediation.sitting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;

/** The beginning of an arranged sitting as a deadline; those concerned are reminded the day before. */
final class SessionTime {

    private static final Duration REMINDED_BEFORE = Duration.ofDays(1);

    private SessionTime() {}

    static Deadline deadline(DeadlineId id, Instant startsAt, Instant now, Calendars calendars) {
        LocalDate day = StationTime.dateOf(startsAt);
        Instant alarm = startsAt.minus(REMINDED_BEFORE);
        return new Deadline(
                id,
                DeadlineKind.SESSION,
                day,
                day,
                alarm.isAfter(now) ? alarm : now,
                startsAt,
                false,
                calendars.current().version());
    }
}
