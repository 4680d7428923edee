package org.lunzhi.command.grievance.overlay;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.ESCALATION_NOT_HIGHER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SUPERVISION_DATE_PAST;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SUPERVISION_OPEN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SUPERVISION_UNKNOWN;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.MEDIATOR;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.overlay.OverlayCommand.CloseSupervision;
import org.lunzhi.command.grievance.overlay.OverlayCommand.EscalateGrievance;
import org.lunzhi.command.grievance.overlay.OverlayCommand.OpenSupervision;
import org.lunzhi.command.grievance.overlay.OverlayCommand.RemindUnit;
import org.lunzhi.command.grievance.standing.Clocks;
import org.lunzhi.command.grievance.standing.Stage;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceEscalated;
import org.lunzhi.kernel.grievance.OverlayEvent.ReminderIssued;
import org.lunzhi.kernel.grievance.OverlayEvent.SupervisionClosed;
import org.lunzhi.kernel.grievance.OverlayEvent.SupervisionOpened;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.overlay.ReminderCause;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Decides about reminders, supervision orders and the way upwards, which no lower level can refuse. */
public final class Supervising {

    private final Standing standing;

    public Supervising(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(RemindUnit command, Actor actor, Clock clock) {
        standing.admits(actor, COORDINATOR, SUPERVISOR, AREA_LEAD);
        standing.isOpen();
        apply(new ReminderIssued(
                standing.id(), ReminderCause.BY_HAND, standing.answeringUnit(), null, false, clock.instant()));
    }

    @CommandHandler
    void decide(OpenSupervision command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, SUPERVISOR, AREA_LEAD);
        standing.isOpen();
        SUPERVISION_OPEN.requires(!standing.overlays().supervisedUnder(command.number()));
        Clocks clocks = standing.clocks(books, calendars, clock.instant());
        apply(new SupervisionOpened(
                standing.id(),
                command.number(),
                command.level(),
                command.cause(),
                report(clocks, command.reportBy(), clock.instant()),
                clock.instant()));
    }

    @CommandHandler
    void decide(CloseSupervision command, Actor actor, Clock clock) {
        standing.admits(actor, SUPERVISOR, AREA_LEAD);
        SUPERVISION_UNKNOWN.requires(standing.overlays().supervisedUnder(command.number()));
        apply(new SupervisionClosed(
                standing.id(),
                command.number(),
                command.report(),
                standing.overlays().reportOn(command.number()).stream().toList(),
                clock.instant()));
    }

    @CommandHandler
    void decide(EscalateGrievance command, Actor actor, UnitTree units, Clock clock) {
        standing.admits(actor, HANDLER, DUTY_SECRETARY, MEDIATOR, COORDINATOR, AREA_LEAD, SUPERVISOR);
        standing.isAt(Stage.IN_HANDLING);
        HandlingLevel from = standing.overlays().level().orElseThrow();
        ESCALATION_NOT_HIGHER.requires(command.to().compareTo(from) > 0);
        if (command.unit() != null) {
            standing.mayReach(command.unit(), units, clock.instant());
        }
        apply(new GrievanceEscalated(
                standing.id(), from, command.to(), command.unit(), command.reason(), clock.instant()));
    }

    private Deadline report(Clocks clocks, @Nullable LocalDate reportBy, Instant now) {
        int number = standing.overlays().nextSupervision();
        if (reportBy == null) {
            return clocks.startStep(DeadlineKind.SUPERVISION_REPORT, number, now);
        }
        LocalDate today = StationTime.dateOf(now);
        SUPERVISION_DATE_PAST.requires(reportBy.isAfter(today));
        int days = (int) ChronoUnit.DAYS.between(today, reportBy);
        return clocks.start(DeadlineKind.SUPERVISION_REPORT, number, TimeLimit.calendarDays(days), now);
    }
}
