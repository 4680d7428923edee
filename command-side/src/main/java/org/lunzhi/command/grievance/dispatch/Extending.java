package org.lunzhi.command.grievance.dispatch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXTENSION_AFTER_DUE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXTENSION_BY_REQUESTER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXTENSION_NOT_ASKED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXTENSION_NOT_LATER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXTENSION_PENDING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXTENSION_TOO_LONG;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LEAD_UNIT_ONLY;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARKED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PERSON_NOT_INFORMED;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.MEDIATOR;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.GrantExtension;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.RefuseExtension;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.RequestExtension;
import org.lunzhi.command.grievance.standing.Clocks;
import org.lunzhi.command.grievance.standing.Stage;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionGranted;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionRefused;
import org.lunzhi.kernel.grievance.LimitEvent.ExtensionRequested;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Decides about more time: asked and granted before the limit, by two different people, and told to the person. */
public final class Extending {

    private final Standing standing;

    public Extending(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(RequestExtension command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, HANDLER, DUTY_SECRETARY, MEDIATOR, AREA_LEAD);
        standing.isAt(Stage.IN_HANDLING);
        LEAD_UNIT_ONLY.requires(standing.charge().isLed(actor));
        EXTENSION_PENDING.requires(standing.limit().request().isEmpty());
        isBeforeTheLimit(clock.instant());
        EXTENSION_NOT_LATER.requires(command.until().isAfter(handling().rolled()));
        Clocks clocks = standing.clocks(books, calendars);
        EXTENSION_TOO_LONG.requires(!command.until().isAfter(latest(clocks)));
        apply(new ExtensionRequested(
                standing.id(),
                command.until(),
                command.reason(),
                command.grounds(),
                actor.officer(),
                clocks.listIfLimited(
                        DeadlineKind.EXTENSION_DECISION, standing.limit().requests() + 1, clock.instant()),
                clock.instant()));
    }

    @CommandHandler
    void decide(GrantExtension command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, SUPERVISOR, AREA_LEAD);
        ExtensionRequested request = asked();
        EXTENSION_BY_REQUESTER.requires(!actor.officer().equals(request.requester()));
        isBeforeTheLimit(clock.instant());
        PERSON_NOT_INFORMED.requires(!standing.wantsReply() || command.personInformed() != null);
        apply(new ExtensionGranted(
                standing.id(),
                until(request.until(), standing.clocks(books, calendars), clock.instant()),
                actor.officer(),
                command.personInformed(),
                decided(),
                clock.instant()));
    }

    @CommandHandler
    void decide(RefuseExtension command, Actor actor, Clock clock) {
        standing.admits(actor, SUPERVISOR, AREA_LEAD);
        asked();
        apply(new ExtensionRefused(standing.id(), actor.officer(), command.reason(), decided(), clock.instant()));
    }

    private ExtensionRequested asked() {
        EXTENSION_NOT_ASKED.requires(standing.stage() == Stage.IN_HANDLING
                && standing.limit().request().isPresent());
        return standing.limit().request().orElseThrow();
    }

    private List<DeadlineId> decided() {
        return standing.dues().idsOf(DeadlineKind.EXTENSION_DECISION);
    }

    private void isBeforeTheLimit(Instant now) {
        PARKED.requires(!standing.limit().rests());
        EXTENSION_AFTER_DUE.requires(!handling().overdueAt(now));
    }

    private Deadline handling() {
        return standing.limit().current().orElseThrow();
    }

    /** Extensions are measured in all, from the limit as it was first set. */
    private LocalDate latest(Clocks clocks) {
        Instant firstLimit =
                StationTime.startOf(standing.limit().first().orElseThrow().rolled());
        TimeLimit most = standing.level(clocks.book()).extensionMaximum();
        return clocks.start(DeadlineKind.HANDLING, 1, most, firstLimit).rolled();
    }

    /** The limit keeps its id, so that it replaces the earlier one in every due-list. */
    private static Deadline until(LocalDate date, Clocks clocks, Instant now) {
        int days = (int) ChronoUnit.DAYS.between(StationTime.dateOf(now), date);
        return clocks.start(DeadlineKind.HANDLING, 1, TimeLimit.calendarDays(days), now);
    }
}
