package org.lunzhi.command.grievance.overlay;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.kernel.access.Role.SYSTEM;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.grievance.standing.Clocks;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.DispatchEvent.AcknowledgementOverdue;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceEscalated;
import org.lunzhi.kernel.grievance.OverlayEvent.ReminderIssued;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.overlay.EscalationReason;
import org.lunzhi.kernel.grievance.overlay.ReminderCause;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Decides what follows when a deadline comes near or passes; each is said once, however often the due-list asks. */
public final class Reminding {

    private static final Map<DeadlineKind, ReminderCause> CAUSES = new EnumMap<>(Map.of(
            DeadlineKind.ACCEPTANCE_DECISION, ReminderCause.DECISION_DUE,
            DeadlineKind.PETITION_NOTICE, ReminderCause.DECISION_DUE,
            DeadlineKind.ACKNOWLEDGE, ReminderCause.NOT_ACKNOWLEDGED,
            DeadlineKind.DESIGNATION, ReminderCause.DESIGNATION_DUE,
            DeadlineKind.EXTENSION_DECISION, ReminderCause.EXTENSION_UNDECIDED,
            DeadlineKind.REVIEW_PARKED, ReminderCause.PARKED_REVIEW_DUE,
            DeadlineKind.OUTCOME_REVIEW, ReminderCause.REVIEW_DUE,
            DeadlineKind.FOLLOW_UP, ReminderCause.FOLLOW_UP_DUE,
            DeadlineKind.SUPERVISION_REPORT, ReminderCause.SUPERVISION_REPORT_DUE,
            DeadlineKind.HANDOVER_ACCEPTANCE, ReminderCause.HANDOVER_UNANSWERED));

    private final Standing standing;

    public Reminding(Standing standing) {
        this.standing = standing;
    }

    /** A deadline that was met, that moved, or of which it was said already, is left alone. */
    @CommandHandler
    void decide(RemindOfDeadline command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, SYSTEM);
        Instant now = clock.instant();
        standing.dues()
                .find(command.deadline())
                .filter(deadline -> !now.isBefore(deadline.alarmAt()))
                .filter(deadline -> !standing.dues().told(deadline.id(), deadline.overdueAt(now)))
                .ifPresent(deadline -> remind(deadline, standing.clocks(books, calendars, now), now));
    }

    /** The end of a return window asks nothing of anybody. */
    private void remind(Deadline deadline, Clocks clocks, Instant now) {
        boolean overdue = deadline.overdueAt(now);
        if (deadline.kind() == DeadlineKind.RETURN_WINDOW) {
            return;
        }
        apply(new ReminderIssued(
                standing.id(),
                causeOf(deadline.kind(), overdue),
                standing.answeringUnit(),
                deadline.id(),
                overdue,
                now));
        if (deadline.kind() == DeadlineKind.ACKNOWLEDGE && overdue) {
            afterMissedAcknowledgement(deadline, clocks, now);
        }
    }

    /** Nobody stops a clock by not looking: after a second limit the matter moves up without being asked. */
    private void afterMissedAcknowledgement(Deadline missed, Clocks clocks, Instant now) {
        int round = standing.charge().round();
        int second = round * 2;
        if (!missed.id().equals(clocks.idOf(DeadlineKind.ACKNOWLEDGE, second))) {
            apply(new AcknowledgementOverdue(
                    standing.id(),
                    standing.answeringUnit(),
                    missed.id(),
                    clocks.start(
                            DeadlineKind.ACKNOWLEDGE,
                            second,
                            standing.level(clocks.book()).acknowledgement(),
                            now),
                    now));
            return;
        }
        HandlingLevel from = standing.overlays().level().orElseThrow();
        if (from != HandlingLevel.JOINT_BODY) {
            apply(new GrievanceEscalated(
                    standing.id(), from, from.next(), null, EscalationReason.NOT_ACKNOWLEDGED, now));
        }
    }

    /** A near limit for handling is a yellow card, a passed one a red card. */
    private static ReminderCause causeOf(DeadlineKind kind, boolean overdue) {
        ReminderCause card = overdue ? ReminderCause.OVERDUE : ReminderCause.DUE_SOON;
        return CAUSES.getOrDefault(kind, card);
    }
}
