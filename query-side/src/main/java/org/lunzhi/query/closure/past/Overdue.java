package org.lunzhi.query.closure.past;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.query.closure.figure.CaseTimes;
import org.lunzhi.query.closure.figure.Figures;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.closure.figure.Mark;
import org.lunzhi.query.closure.figure.Milestone;
import org.lunzhi.query.closure.figure.Pause;

/**
 * How many matters were, or are, answered after their limit: by the limits that were set, and by those of the other
 * policy. A matter that ended otherwise has no answer to be late with.
 *
 * @param of matters with a limit, by whichever of the two
 * @param real late by the limits that were set
 * @param other late by the limits of the other policy
 * @param onlyOther late by the other policy alone
 * @param onlyReal late by the limits that were set alone
 */
public record Overdue(long of, long real, long other, long onlyOther, long onlyReal) {

    private static final String OF = "limited";
    private static final String REAL = "overdue.real";
    private static final String OTHER = "overdue.other";
    private static final String BOTH = "overdue.both";

    /** What was counted by the marks of matters. */
    public static Overdue of(Figures figures) {
        long real = figures.count(REAL);
        long other = figures.count(OTHER);
        long both = figures.count(BOTH);
        return new Overdue(figures.count(OF), real, other, other - both, real - both);
    }

    static Set<Mark> marks(MatterThen matter, Optional<Instant> otherDue, Instant now) {
        @Nullable Instant realDue = matter.limit().lastDue();
        Set<Mark> marks = new LinkedHashSet<>();
        if (matter.times().exited() || (realDue == null && otherDue.isEmpty())) {
            return marks;
        }
        Instant end = end(matter.times(), now);
        boolean real = realDue != null && !end.isBefore(realDue);
        boolean other = otherDue.filter(due -> !end.isBefore(due)).isPresent();
        YearMonth intake = YearMonth.from(matter.times().receivedAt().atZone(StationTime.ZONE));
        count(marks, intake, OF, true);
        count(marks, intake, REAL, real);
        count(marks, intake, OTHER, other);
        count(marks, intake, BOTH, real && other);
        return marks;
    }

    /** The answer that stands, else the closure, else the moment at which a pause began that lasts, else now. */
    private static Instant end(CaseTimes times, Instant now) {
        return Optional.ofNullable(times.reached().get(Milestone.OUTCOME))
                .or(() -> Optional.ofNullable(times.reached().get(Milestone.CLOSED)))
                .or(() -> times.pauses().stream()
                        .filter(pause -> pause.to() == null)
                        .map(Pause::from)
                        .findFirst())
                .orElse(now);
    }

    private static void count(Set<Mark> marks, YearMonth month, String name, boolean counts) {
        if (counts) {
            marks.add(new Mark(Heading.Basis.INTAKE, month, name, null));
        }
    }
}
