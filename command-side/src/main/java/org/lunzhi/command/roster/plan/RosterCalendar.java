package org.lunzhi.command.roster.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.roster.RosterId;

/** What the published roster says about time: when it comes into force and ends, who is awaited when and how long. */
public record RosterCalendar(RosterBook book) {

    /** When the roster of that id comes into force. */
    public static DeadlineId beginOf(RosterId roster) {
        return DeadlineId.of(roster.value(), DeadlineKind.ROSTER_BEGIN, 1);
    }

    /** What still lies ahead; what has begun keeps the deadlines it got when it was published first. */
    public List<Deadline> deadlinesAt(Instant now) {
        List<Deadline> deadlines = new ArrayList<>();
        if (book.stage() != RosterBook.Stage.IN_FORCE) {
            LocalDate first = book.terms().firstDay();
            deadlines.add(deadline(beginOf(book.id()), DeadlineKind.ROSTER_BEGIN, first, StationTime.startOf(first)));
        }
        LocalDate last = book.terms().lastDay();
        DeadlineId end = DeadlineId.of(book.id().value(), DeadlineKind.ROSTER_END, 1);
        deadlines.add(deadline(end, DeadlineKind.ROSTER_END, last, StationTime.startOf(last.plusDays(1))));
        book.live()
                .filter(shift -> shift.isPrimary() && !shift.hasBegunAt(now))
                .forEach(shift -> deadlines.addAll(ofShift(shift)));
        return deadlines;
    }

    private List<Deadline> ofShift(Shift shift) {
        Instant end = shift.interval().end();
        Deadline over = deadline(shift.endOf(book.id()), DeadlineKind.SHIFT_END, StationTime.dateOf(end), end);
        return shift.isAwaited() ? List.of(checkIn(shift), over) : List.of(over);
    }

    private Deadline checkIn(Shift shift) {
        Instant start = shift.interval().start();
        LocalDate day = StationTime.dateOf(start);
        return new Deadline(
                shift.checkInOf(book.id()),
                DeadlineKind.SHIFT_CHECK_IN,
                day,
                day,
                start,
                start.plus(book.terms().policy().checkInCloses()),
                false,
                book.terms().calendar());
    }

    /** A time of the roster's own, which is no legal limit and does not roll. */
    private Deadline deadline(DeadlineId id, DeadlineKind kind, LocalDate day, Instant then) {
        return new Deadline(id, kind, day, day, then, then, false, book.terms().calendar());
    }
}
