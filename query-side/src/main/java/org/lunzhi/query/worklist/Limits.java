package org.lunzhi.query.worklist;

import java.util.List;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;

/** What every kind of item takes from an event, whatever it tells: deadlines set and ended. */
final class Limits {

    private Limits() {}

    static WorkItem after(WorkItem item, Object event) {
        List<Deadline> set = event instanceof SetsDeadlines sets ? sets.deadlines() : List.of();
        List<String> ended = event instanceof EndsDeadlines ends
                ? ends.endedDeadlines().stream().map(DeadlineId::value).toList()
                : List.of();
        return item.due(set, ended);
    }
}
