package org.lunzhi.command.roster.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.lunzhi.kernel.calendar.OpeningInterval;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.PlanningEvent.CoveredTime;

/** When a post must be covered, and what of it is not. */
public final class Coverage {

    private Coverage() {}

    /** The station hours of every day of a period, with what day it is in the calendar. */
    public static List<CoveredTime> of(
            StationHours hours, WorkCalendar calendar, LocalDate firstDay, LocalDate lastDay) {
        return firstDay.datesUntil(lastDay.plusDays(1))
                .flatMap(day -> hours.on(calendar.presumedKindOf(day)).stream()
                        .map(open -> new CoveredTime(on(day, open), calendar.presumedKindOf(day))))
                .toList();
    }

    /** What of the covered times no primary shift covers and nobody has accepted. */
    public static List<DutyInterval> gaps(
            List<CoveredTime> coverage, Collection<Shift> shifts, Collection<DutyInterval> accepted) {
        List<DutyInterval> taken = Stream.concat(
                        shifts.stream().filter(Shift::isPrimary).map(Shift::interval), accepted.stream())
                .sorted((one, other) -> one.start().compareTo(other.start()))
                .toList();
        return coverage.stream()
                .flatMap(time -> uncovered(time.interval(), taken).stream())
                .toList();
    }

    /** The primary shifts that no relief covers from start to end and for which nobody has accepted that. */
    public static List<Shift> withoutRelief(Collection<Shift> shifts, Collection<DutyInterval> accepted) {
        return shifts.stream()
                .filter(Shift::isPrimary)
                .filter(shift -> shifts.stream().noneMatch(relief -> relief.isReliefFor(shift)))
                .filter(shift -> accepted.stream().noneMatch(gap -> gap.covers(shift.interval())))
                .toList();
    }

    private static List<DutyInterval> uncovered(DutyInterval wanted, List<DutyInterval> takenInOrder) {
        List<DutyInterval> gaps = new ArrayList<>();
        Instant from = wanted.start();
        for (DutyInterval taken : takenInOrder) {
            if (taken.overlaps(new DutyInterval(from, wanted.end()))) {
                if (from.isBefore(taken.start())) {
                    gaps.add(new DutyInterval(from, taken.start()));
                }
                from = taken.end();
            }
        }
        if (from.isBefore(wanted.end())) {
            gaps.add(new DutyInterval(from, wanted.end()));
        }
        return gaps;
    }

    private static DutyInterval on(LocalDate day, OpeningInterval open) {
        return new DutyInterval(
                day.atTime(open.opens()).atZone(StationTime.ZONE).toInstant(),
                day.atTime(open.closes()).atZone(StationTime.ZONE).toInstant());
    }
}
