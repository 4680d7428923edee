package org.lunzhi.query.closure;

import java.time.YearMonth;
import org.lunzhi.query.closure.ClosureQuestion.Breakdown;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.closure.figure.Heading.Basis;

/** Closure times in figures that name nobody, for the commands of the station itself. */
public final class ClosureOverview {

    private final ClosureTimes times;

    ClosureOverview(ClosureTimes times) {
        this.times = times;
    }

    /** All matters that came in during the months, a row for each category. */
    public ClosureReport byCategory(YearMonth from, YearMonth to) {
        Heading heading = new Heading(Basis.INTAKE, from, Heading.ALL, Heading.ALL, Heading.ALL);
        return new ClosureQuestion(heading, to, Breakdown.CATEGORY).answer(times);
    }

    /** How many months one question may span. */
    public static int longest() {
        return ClosureQuestion.LONGEST;
    }
}
