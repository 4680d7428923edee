package org.lunzhi.command.grievance.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lunzhi.command.grievance.standing.Clocks;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.policy.ServiceLevel;

/** The work order handed to a unit: the printed limit for handling, and the limits of this round. */
record SheetOfDispatch(int round, Deadline handling, boolean startsHandling, Deadline acknowledge, Deadline window) {

    /** A round has two numbers for acknowledgement: its own limit, and the second one after a reminder. */
    private static final int LIMITS_PER_ROUND = 2;

    /** The sheet of the next round; the limit for handling is never touched once it is set (I4). */
    static SheetOfDispatch of(Standing standing, Clocks clocks, Instant now) {
        ServiceLevel level = standing.level(clocks.book());
        int round = standing.charge().round() + 1;
        return new SheetOfDispatch(
                round,
                standing.limit()
                        .current()
                        .orElseGet(() -> clocks.start(DeadlineKind.HANDLING, 1, level.handling(), now)),
                standing.limit().current().isEmpty(),
                clocks.start(DeadlineKind.ACKNOWLEDGE, acknowledgement(round), level.acknowledgement(), now),
                clocks.start(DeadlineKind.RETURN_WINDOW, round, level.returnWindow(), now));
    }

    /** The number of the first acknowledgement limit of a round. */
    static int acknowledgement(int round) {
        return round * LIMITS_PER_ROUND - 1;
    }

    List<Deadline> withReturnWindow() {
        List<Deadline> deadlines = new ArrayList<>(withoutReturnWindow());
        deadlines.add(window);
        return deadlines;
    }

    List<Deadline> withoutReturnWindow() {
        return startsHandling ? List.of(handling, acknowledge) : List.of(acknowledge);
    }
}
