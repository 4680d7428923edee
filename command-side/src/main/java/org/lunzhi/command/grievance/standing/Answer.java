package org.lunzhi.command.grievance.standing;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.OutcomeEvent.FollowUpRecorded;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceReopened;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.grievance.OutcomeEvent.ReworkOrdered;
import org.lunzhi.kernel.grievance.outcome.FollowUpConclusion;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.grievance.outcome.Rating;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.grievance.outcome.Resolution;

/** What the person was answered, and what they said to it. */
public final class Answer {

    private @Nullable Reply reply;
    private @Nullable OutcomeKind outcome;
    private int reports;
    private int attempts;
    private int reworks;
    private int totalReworks;
    private int reopenings;
    private boolean unreached;
    private boolean dissatisfied;

    @EventSourcingHandler
    void evolve(OutcomeReported event) {
        reply = event.reply();
        outcome = event.kind();
        reports++;
        attempts = 0;
        unreached = false;
        dissatisfied = false;
    }

    @EventSourcingHandler
    void evolve(FollowUpRecorded event) {
        attempts = event.attempt();
        unreached = event.conclusion() == FollowUpConclusion.UNREACHED;
        dissatisfied = event.resolution() == Resolution.NO || event.rating() == Rating.DISSATISFIED;
    }

    @EventSourcingHandler
    void evolve(ReworkOrdered event) {
        reworks++;
        totalReworks = event.number();
    }

    @EventSourcingHandler
    void evolve(GrievanceReopened event) {
        reworks = 0;
        reopenings = event.number();
    }

    /** Whether the person was answered, or why not is on record (I6). */
    public boolean documented() {
        return reply != null && reply.documented();
    }

    /** Whether the matter stays unsolved, by the report or in the person's words. */
    public boolean unresolved() {
        return dissatisfied || (outcome != OutcomeKind.RESOLVED && outcome != OutcomeKind.SETTLED);
    }

    /** Whether the person could not be reached however often it was tried. */
    public boolean unreached() {
        return unreached;
    }

    /** The ordinal of the next attempt to follow up. */
    public int nextAttempt() {
        return attempts + 1;
    }

    /** How often the matter was handled again since it was accepted or reopened. */
    public int reworks() {
        return reworks;
    }

    /** The ordinal of the next rework. */
    public int nextRework() {
        return totalReworks + 1;
    }

    /** The ordinal of the next reopening. */
    public int nextReopening() {
        return reopenings + 1;
    }

    /** How many outcomes were reported, which numbers the limits that start with a report. */
    public int reports() {
        return reports;
    }
}
