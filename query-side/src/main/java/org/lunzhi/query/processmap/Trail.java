package org.lunzhi.query.processmap;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.query.support.casework.CaseEvents;
import org.lunzhi.query.support.casework.CaseHeading;
import org.lunzhi.query.support.casework.CaseKind;

/**
 * The way one matter has gone so far.
 *
 * @param last the last step it took
 * @param since when it took that step
 * @param passed every transition it has passed, so that a matter sealed later can be taken out of what was counted
 */
record Trail(CaseKind kind, CaseHeading heading, String last, Instant since, List<Passed> passed) {

    static final String PATH = ">";

    Trail {
        passed = List.copyOf(passed);
    }

    static Trail begin(CaseKind kind, Object event) {
        return new Trail(
                kind, CaseHeading.UNKNOWN.after(event), Steps.nameOf(event), CaseEvents.occurredAt(event), List.of());
    }

    Trail after(Object event) {
        CaseHeading now = heading.after(event);
        if (!Steps.isStep(event)) {
            return new Trail(kind, now, last, since, passed);
        }
        Instant at = CaseEvents.occurredAt(event);
        List<Passed> more = new ArrayList<>(passed);
        more.add(new Passed(
                YearMonth.from(at.atZone(StationTime.ZONE)),
                Objects.requireNonNullElse(heading.unit(), Row.ALL),
                Objects.requireNonNullElse(now.category(), Row.UNCATEGORISED),
                last + PATH + Steps.nameOf(event),
                Math.max(0, Duration.between(since, at).toSeconds())));
        return new Trail(kind, now, Steps.nameOf(event), at, more);
    }
}
