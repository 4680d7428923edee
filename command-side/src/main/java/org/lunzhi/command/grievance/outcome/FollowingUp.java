package org.lunzhi.command.grievance.outcome;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.FOLLOW_UP_ANSWER_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDLER_CANNOT_FOLLOW_UP;
import static org.lunzhi.command.grievance.standing.GrievanceRule.RATING_SOURCE_INVALID;
import static org.lunzhi.kernel.access.Role.FOLLOW_UP_OFFICER;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.RateHandling;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.RecordFollowUp;
import org.lunzhi.command.grievance.standing.Clocks;
import org.lunzhi.command.grievance.standing.Stage;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.OutcomeEvent.FollowUpRecorded;
import org.lunzhi.kernel.grievance.OutcomeEvent.RequesterRated;
import org.lunzhi.kernel.grievance.OutcomeEvent.ReworkOrdered;
import org.lunzhi.kernel.grievance.OverlayEvent.SupervisionOpened;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.outcome.FollowUpConclusion;
import org.lunzhi.kernel.grievance.outcome.Rating;
import org.lunzhi.kernel.grievance.outcome.Resolution;
import org.lunzhi.kernel.grievance.outcome.ReworkCause;
import org.lunzhi.kernel.grievance.overlay.SupervisionCause;
import org.lunzhi.kernel.grievance.overlay.SupervisionLevel;
import org.lunzhi.kernel.grievance.overlay.SupervisionNumber;
import org.lunzhi.kernel.policy.JurisdictionPolicy;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Decides what a follow-up leads to: the person is asked by somebody independent, and what they say has weight. */
public final class FollowingUp {

    private final Standing standing;

    public FollowingUp(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(RecordFollowUp command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, FOLLOW_UP_OFFICER);
        standing.isAt(Stage.OUTCOME_REVIEWED);
        HANDLER_CANNOT_FOLLOW_UP.requires(
                !standing.charge().everHandledBy(actor) && !standing.charge().everHandledByUnitOf(actor));
        boolean reached = command.contact() == ContactResult.REACHED;
        RATING_SOURCE_INVALID.requires(reached || (command.rating() == null && command.resolution() == null));
        FOLLOW_UP_ANSWER_MISSING.requires(!reached || (command.rating() != null && command.resolution() != null));
        Clocks clocks = standing.clocks(books, calendars);
        FollowUpConclusion conclusion = conclusion(command, clocks.book().jurisdiction());
        apply(recorded(command, actor, conclusion, clock.instant()));
        if (conclusion == FollowUpConclusion.REWORK) {
            apply(rework(command, clock.instant()));
        }
        if (conclusion == FollowUpConclusion.SUPERVISED && !standing.overlays().supervised()) {
            apply(supervision(clocks, clock.instant()));
        }
    }

    @CommandHandler
    void decide(RateHandling command, Actor actor, Clock clock) {
        RATING_SOURCE_INVALID.requires(standing.papers().isReporter(actor, command.token()));
        standing.isAt(Stage.OUTCOME_REPORTED, Stage.OUTCOME_REVIEWED, Stage.FOLLOWED_UP, Stage.CLOSED);
        apply(new RequesterRated(
                standing.id(), command.rating(), command.resolution(), command.comment(), clock.instant()));
    }

    private FollowUpConclusion conclusion(RecordFollowUp command, JurisdictionPolicy rules) {
        if (command.contact() != ContactResult.REACHED) {
            return standing.answer().nextAttempt() < rules.followUpAttempts()
                    ? FollowUpConclusion.TRY_AGAIN
                    : FollowUpConclusion.UNREACHED;
        }
        if (command.resolution() != Resolution.NO && command.rating() != Rating.DISSATISFIED) {
            return FollowUpConclusion.CONCLUDED;
        }
        return standing.answer().reworks() < rules.maxReworks()
                ? FollowUpConclusion.REWORK
                : FollowUpConclusion.SUPERVISED;
    }

    private FollowUpRecorded recorded(RecordFollowUp command, Actor actor, FollowUpConclusion conclusion, Instant now) {
        return new FollowUpRecorded(
                standing.id(),
                standing.answer().nextAttempt(),
                command.contact(),
                command.resolution(),
                command.rating(),
                command.comment(),
                actor.officer(),
                command.sampleDraw(),
                conclusion,
                conclusion == FollowUpConclusion.TRY_AGAIN
                        ? standing.dues().idsOf()
                        : standing.dues().idsOf(DeadlineKind.FOLLOW_UP),
                now);
    }

    private ReworkOrdered rework(RecordFollowUp command, Instant now) {
        return new ReworkOrdered(
                standing.id(),
                standing.answer().nextRework(),
                command.resolution() == Resolution.NO ? ReworkCause.NOT_RESOLVED : ReworkCause.DISSATISFIED,
                command.comment(),
                standing.limit().current().orElseThrow(),
                standing.dues().idsOf(DeadlineKind.FOLLOW_UP),
                now);
    }

    private SupervisionOpened supervision(Clocks clocks, Instant now) {
        int number = standing.overlays().nextSupervision();
        return new SupervisionOpened(
                standing.id(),
                SupervisionNumber.of(standing.id() + "/supervision/" + number),
                SupervisionLevel.ORDINARY,
                SupervisionCause.DISSATISFIED_AGAIN,
                clocks.startStep(DeadlineKind.SUPERVISION_REPORT, number, now),
                now);
    }
}
