package org.lunzhi.command.agreement.confirmation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.agreement.pact.AgreementRule.CONFIRMATION_NOT_APPLIED;
import static org.lunzhi.command.agreement.pact.AgreementRule.CONFIRMATION_PENDING;
import static org.lunzhi.command.agreement.pact.AgreementRule.CONFIRMATION_WINDOW_CLOSED;
import static org.lunzhi.command.agreement.pact.AgreementRule.SYSTEM_ONLY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.ApplyJudicialConfirmation;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.CloseConfirmationWindow;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.RecalculateWindow;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.RecordCourtAcceptance;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.RecordCourtRefusal;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.RecordRuling;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.RemindOfConfirmation;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.WithdrawApplication;
import org.lunzhi.command.agreement.pact.Dates;
import org.lunzhi.command.agreement.pact.Pact;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.agreement.AmendmentEvent.AgreementAmended;
import org.lunzhi.kernel.agreement.ConfirmationEvent.AgreementConfirmed;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationAccepted;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationApplied;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationDismissed;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationRecalculated;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationRefused;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationReminded;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationWindowClosed;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationWithdrawn;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Follows an agreement to the court and back: the application is checked, the court's dates are only noted. */
public final class Confirmation {

    /** How far the court got; a refused or withdrawn application may be made again while the days last. */
    private enum Court {
        NOT_ASKED,
        ASKED,
        ACCEPTED,
        CONFIRMED
    }

    private final Pact pact;
    private Court court = Court.NOT_ASKED;
    private @Nullable DeadlineId reminded;

    public Confirmation(Pact pact) {
        this.pact = pact;
    }

    @CommandHandler
    void decide(ApplyJudicialConfirmation command, Clock clock, PolicyBooks books) {
        Instant effectiveAt = pact.requireEffective();
        CONFIRMATION_PENDING.requires(court == Court.NOT_ASKED);
        ConfirmationCheck.check(command, pact);
        Instant at = pact.dated(command.when(), clock, books);
        Deadline days = pact.running().lastWindow();
        CONFIRMATION_WINDOW_CLOSED.requires(!days.overdueAt(at) && !at.isBefore(effectiveAt), "happenedAt");
        apply(new ConfirmationApplied(
                pact.id(),
                command.applicants(),
                command.obligations(),
                command.basis(),
                command.materials(),
                StationTime.dateOf(at).isAfter(days.raw()),
                at));
    }

    @CommandHandler
    void decide(RecordCourtAcceptance command, Clock clock) {
        CONFIRMATION_NOT_APPLIED.requires(court == Court.ASKED);
        apply(new ConfirmationAccepted(pact.id(), command.courtDate(), clock.instant()));
    }

    @CommandHandler
    void decide(RecordCourtRefusal command, Clock clock) {
        CONFIRMATION_NOT_APPLIED.requires(court == Court.ASKED);
        apply(new ConfirmationRefused(pact.id(), command.reason(), command.courtDate(), clock.instant()));
    }

    @CommandHandler
    void decide(WithdrawApplication command, Clock clock) {
        CONFIRMATION_NOT_APPLIED.requires(court == Court.ASKED || court == Court.ACCEPTED);
        command.withdrawnBy().forEach(pact::party);
        apply(new ConfirmationWithdrawn(pact.id(), command.withdrawnBy(), clock.instant()));
    }

    @CommandHandler
    void decide(RecordRuling command, Clock clock) {
        CONFIRMATION_NOT_APPLIED.requires(court == Court.ASKED || court == Court.ACCEPTED);
        Instant now = clock.instant();
        if (command.dismissedFor() != null) {
            apply(new ConfirmationDismissed(
                    pact.id(), command.dismissedFor(), command.ruling(), command.courtDate(), now));
            return;
        }
        List<DeadlineId> ended =
                pact.running().confirmationWindow().map(Deadline::id).stream().toList();
        apply(new AgreementConfirmed(pact.id(), command.ruling(), command.courtDate(), ended, now));
    }

    @CommandHandler
    void decide(RemindOfConfirmation command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        boolean runs = pact.running().find(command.deadline()).isPresent() && court == Court.NOT_ASKED;
        if (runs && !command.deadline().equals(reminded)) {
            apply(new ConfirmationReminded(pact.id(), command.deadline(), clock.instant()));
        }
    }

    @CommandHandler
    void decide(CloseConfirmationWindow command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        Instant now = clock.instant();
        boolean over = pact.running()
                .find(command.deadline())
                .filter(days -> days.overdueAt(now))
                .isPresent();
        if (over) {
            apply(new ConfirmationWindowClosed(pact.id(), command.deadline(), List.of(command.deadline()), now));
        }
    }

    @CommandHandler
    void decide(RecalculateWindow command, Clock clock, Actor actor, Calendars calendars) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        pact.running().confirmationWindow().ifPresent(running -> {
            Deadline anew = new Dates(pact.id(), pact.version(), calendars.current()).window(pact.requireEffective());
            if (anew.differsFrom(running)) {
                apply(new ConfirmationRecalculated(pact.id(), List.of(anew), clock.instant()));
            }
        });
    }

    @EventSourcingHandler
    void evolve(ConfirmationApplied event) {
        court = Court.ASKED;
    }

    @EventSourcingHandler
    void evolve(ConfirmationAccepted event) {
        court = Court.ACCEPTED;
    }

    @EventSourcingHandler
    void evolve(ConfirmationRefused event) {
        court = Court.NOT_ASKED;
    }

    @EventSourcingHandler
    void evolve(ConfirmationWithdrawn event) {
        court = Court.NOT_ASKED;
    }

    @EventSourcingHandler
    void evolve(ConfirmationDismissed event) {
        court = Court.NOT_ASKED;
    }

    @EventSourcingHandler
    void evolve(AgreementConfirmed event) {
        court = Court.CONFIRMED;
    }

    @EventSourcingHandler
    void evolve(ConfirmationReminded event) {
        reminded = event.deadline();
    }

    @EventSourcingHandler
    void evolve(AgreementAmended event) {
        court = Court.NOT_ASKED;
        reminded = null;
    }
}
