package org.lunzhi.query.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.privacy.References;
import org.lunzhi.query.audit.ReplayStep.LimitChange;
import org.lunzhi.query.audit.ReplayStep.Rules;

/** The deadlines that run, and the editions they are counted by, on the way through a matter's history. */
final class RunningLimits {

    private final Map<DeadlineId, Deadline> running = new LinkedHashMap<>();
    private Rules rules = new Rules(null, null);

    /** Takes in an event; what it did to the deadlines. */
    List<LimitChange> after(Object event) {
        rules = rulesAfter(event);
        Map<DeadlineId, Deadline> before = new LinkedHashMap<>(running);
        if (event instanceof EndsDeadlines ends) {
            ends.endedDeadlines().forEach(running::remove);
        }
        if (event instanceof SetsDeadlines sets) {
            sets.deadlines().forEach(deadline -> running.put(deadline.id(), deadline));
        }
        return changes(before);
    }

    /** The editions by which the matter is worked on now. */
    Rules rules() {
        return rules;
    }

    private List<LimitChange> changes(Map<DeadlineId, Deadline> before) {
        List<LimitChange> changes = new ArrayList<>();
        before.forEach((id, deadline) -> {
            Deadline after = running.get(id);
            if (!deadline.equals(after)) {
                changes.add(new LimitChange(deadline, after));
            }
        });
        running.forEach((id, deadline) -> {
            if (!before.containsKey(id)) {
                changes.add(new LimitChange(null, deadline));
            }
        });
        return changes;
    }

    private Rules rulesAfter(Object event) {
        List<PolicyVersion> policies = References.in(event, PolicyVersion.class);
        List<CalendarVersion> calendars = References.in(event, CalendarVersion.class);
        return new Rules(
                policies.isEmpty() ? rules.policy() : policies.get(policies.size() - 1),
                calendars.isEmpty() ? rules.calendar() : calendars.get(calendars.size() - 1));
    }
}
