package org.lunzhi.command.grievance.outcome;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDLER_CANNOT_REVIEW;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LEAD_UNIT_ONLY;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARKED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.REPLY_ABSENCE_UNFOUNDED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.REPLY_PROOF_MISSING;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.MEDIATOR;
import static org.lunzhi.kernel.access.Role.REVIEWER;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.ApproveOutcome;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.OrderRework;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.ReportOutcome;
import org.lunzhi.command.grievance.standing.Stage;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReviewed;
import org.lunzhi.kernel.grievance.OutcomeEvent.ReworkOrdered;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Decides whether the handler's report stands, and sends the matter back where it does not. */
public final class Reporting {

    private final Standing standing;

    public Reporting(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(ReportOutcome command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, HANDLER, DUTY_SECRETARY, MEDIATOR, AREA_LEAD);
        standing.isAt(Stage.IN_HANDLING);
        LEAD_UNIT_ONLY.requires(standing.charge().isLed(actor));
        PARKED.requires(!standing.limit().rests());
        isAnswered(command.reply());
        int number = standing.answer().reports() + 1;
        apply(new OutcomeReported(
                standing.id(),
                command.kind(),
                command.report(),
                command.evidence(),
                command.reply(),
                actor.unit(),
                actor.officer(),
                standing.clocks(books, calendars).listIfLimited(DeadlineKind.OUTCOME_REVIEW, number, clock.instant()),
                standing.dues().idsOf(DeadlineKind.HANDLING, DeadlineKind.EXTENSION_DECISION),
                clock.instant()));
    }

    @CommandHandler
    void decide(ApproveOutcome command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, REVIEWER, COORDINATOR, SUPERVISOR);
        standing.isAt(Stage.OUTCOME_REPORTED);
        HANDLER_CANNOT_REVIEW.requires(!standing.charge().everHandledBy(actor));
        apply(new OutcomeReviewed(
                standing.id(),
                actor.officer(),
                standing.clocks(books, calendars)
                        .listIfLimited(DeadlineKind.FOLLOW_UP, standing.answer().reports(), clock.instant()),
                standing.dues().idsOf(DeadlineKind.OUTCOME_REVIEW),
                clock.instant()));
    }

    /** A reviewer sends a report back; once it was followed up, only a supervisor does. */
    @CommandHandler
    void decide(OrderRework command, Actor actor, Clock clock) {
        if (standing.stage() == Stage.FOLLOWED_UP) {
            standing.admits(actor, SUPERVISOR);
        } else {
            standing.admits(actor, REVIEWER, COORDINATOR, SUPERVISOR);
            standing.isAt(Stage.OUTCOME_REPORTED);
        }
        HANDLER_CANNOT_REVIEW.requires(!standing.charge().everHandledBy(actor));
        apply(new ReworkOrdered(
                standing.id(),
                standing.answer().nextRework(),
                command.cause(),
                command.reason(),
                standing.limit().current().orElseThrow(),
                standing.dues().idsOf(DeadlineKind.OUTCOME_REVIEW, DeadlineKind.FOLLOW_UP),
                clock.instant()));
    }

    /** Silence needs the person's wish, or a documented impossibility; the handler's comfort is no reason. */
    private void isAnswered(Reply reply) {
        REPLY_PROOF_MISSING.requires(reply.documented() && (reply.proof() == null || reply.repliedAt() != null));
        if (reply.absence() == null) {
            return;
        }
        Reporter reporter = standing.registration().reporter();
        REPLY_ABSENCE_UNFOUNDED.requires(
                switch (reply.absence()) {
                    case NOT_WANTED -> reporter.noReply();
                    case ANONYMOUS -> reporter.anonymous();
                    case IMPOSSIBLE -> true;
                });
    }
}
