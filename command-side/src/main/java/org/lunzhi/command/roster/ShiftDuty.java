package org.lunzhi.command.roster;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.roster.RosterRule.BACKDATING_TOO_FAR;
import static org.lunzhi.command.roster.RosterRule.CHECK_IN_STILL_OPEN;
import static org.lunzhi.command.roster.RosterRule.CHECK_IN_WINDOW_CLOSED;
import static org.lunzhi.command.roster.RosterRule.LATE_RECORD_NEEDS_REASON;
import static org.lunzhi.command.roster.RosterRule.NOT_OWN_SHIFT;
import static org.lunzhi.command.roster.RosterRule.RELIEF_NOT_PLANNED;
import static org.lunzhi.command.roster.RosterRule.ROSTER_NOT_PUBLISHED;
import static org.lunzhi.command.roster.RosterRule.SHIFT_NOT_ABSENT;
import static org.lunzhi.command.roster.RosterRule.SHIFT_NOT_AWAITED;
import static org.lunzhi.command.roster.RosterRule.SHIFT_NOT_OVER;
import static org.lunzhi.command.roster.RosterRule.SHIFT_NOT_RUNNING;
import static org.lunzhi.command.roster.RosterRule.requirePlanner;
import static org.lunzhi.command.roster.RosterRule.requireShift;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.roster.ShiftCommand.AppointRelief;
import org.lunzhi.command.roster.ShiftCommand.CheckIn;
import org.lunzhi.command.roster.ShiftCommand.CompleteShift;
import org.lunzhi.command.roster.ShiftCommand.DeclareMissed;
import org.lunzhi.command.roster.ShiftCommand.EndShift;
import org.lunzhi.command.roster.ShiftCommand.ReportAbsence;
import org.lunzhi.command.roster.ShiftCommand.ReportMajorIncident;
import org.lunzhi.command.roster.plan.RosterBook;
import org.lunzhi.command.roster.plan.Shift;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.kernel.roster.ShiftEvent.AbsenceReported;
import org.lunzhi.kernel.roster.ShiftEvent.IncidentReported;
import org.lunzhi.kernel.roster.ShiftEvent.ReliefAppointed;
import org.lunzhi.kernel.roster.ShiftEvent.ReliefCalled;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftCheckedIn;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftCompleted;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftMissed;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftWentUnstood;

/** The shifts of a roster as they are stood: confirmed, checked in, missed, relieved, completed. */
class ShiftDuty {

    private final RosterBook book;

    ShiftDuty(RosterBook book) {
        this.book = book;
    }

    @CommandHandler
    void decide(CheckIn command, Actor actor, Clock clock) {
        ROSTER_NOT_PUBLISHED.requires(book.isPublished());
        Shift shift = requireShift(book, command.shiftId());
        NOT_OWN_SHIFT.requires(shift.officer().equals(actor.officer()));
        SHIFT_NOT_AWAITED.requires(shift.isAwaited() || shift.stage() == Shift.Stage.RELIEVED);
        Instant now = clock.instant();
        Instant at = command.at() == null ? now : command.at();
        BACKDATING_TOO_FAR.requires(
                !at.isAfter(now) && !at.isBefore(now.minus(book.terms().policy().backdating())), "at");
        LATE_RECORD_NEEDS_REASON.requires(command.at() == null || command.lateRecord() != null, "lateRecord");
        CHECK_IN_WINDOW_CLOSED.requires(isInWindow(shift, at), "at");
        apply(new ShiftCheckedIn(
                id(),
                shift.id(),
                shift.officer(),
                command.at() == null ? null : command.lateRecord(),
                List.of(shift.checkInOf(id())),
                at));
    }

    @CommandHandler
    void decide(DeclareMissed command, Clock clock) {
        var awaited = book.live()
                .filter(shift -> shift.isAwaited() && shift.checkInOf(id()).equals(command.deadline()))
                .findFirst();
        if (awaited.isEmpty()) {
            return; // Somebody came, the shift was taken out, or the due-list tells it twice.
        }
        ROSTER_NOT_PUBLISHED.requires(book.isPublished());
        Shift shift = awaited.orElseThrow();
        CHECK_IN_STILL_OPEN.requires(!clock.instant().isBefore(windowCloses(shift)));
        apply(new ShiftMissed(id(), shift.id(), shift.officer(), List.of(command.deadline()), clock.instant()));
        apply(new ReliefCalled(id(), shift.id(), reliefsOf(shift), clock.instant()));
    }

    @CommandHandler
    void decide(ReportAbsence command, Actor actor, Clock clock) {
        ROSTER_NOT_PUBLISHED.requires(book.isPublished());
        Shift shift = requireShift(book, command.shiftId());
        NOT_OWN_SHIFT.requires(shift.officer().equals(actor.officer()) || actor.holds(Role.AREA_LEAD));
        SHIFT_NOT_AWAITED.requires(shift.isAwaited());
        apply(new AbsenceReported(
                id(), shift.id(), shift.officer(), command.ground(), List.of(shift.checkInOf(id())), clock.instant()));
        apply(new ReliefCalled(id(), shift.id(), reliefsOf(shift), clock.instant()));
    }

    @CommandHandler
    void decide(AppointRelief command, Actor actor, Clock clock) {
        requirePlanner(actor);
        Shift shift = requireShift(book, command.shiftId());
        SHIFT_NOT_ABSENT.requires(shift.stage() == Shift.Stage.ABSENT);
        var planned = book.live()
                .filter(relief -> relief.isReliefFor(shift) && relief.officer().equals(command.relief()))
                .findFirst();
        RELIEF_NOT_PLANNED.requires(planned.isPresent(), "relief");
        apply(new ReliefAppointed(
                id(),
                shift.id(),
                shift.officer(),
                command.relief(),
                planned.orElseThrow().id(),
                clock.instant()));
    }

    @CommandHandler
    void decide(CompleteShift command, Actor actor, Clock clock) {
        Shift shift = requireShift(book, command.shiftId());
        if (shift.stage() == Shift.Stage.COMPLETED) {
            return; // The timer may come twice.
        }
        NOT_OWN_SHIFT.requires(shift.officer().equals(actor.officer()) || actor.holdsAny(Role.AREA_LEAD, Role.SYSTEM));
        SHIFT_NOT_RUNNING.requires(shift.isRunning());
        SHIFT_NOT_OVER.requires(!clock.instant().isBefore(shift.interval().end()));
        apply(completed(shift, clock.instant()));
    }

    /** A shift that nobody stood is told of once: its relief was called when it was missed, and now it is too late. */
    @CommandHandler
    void decide(EndShift command, Clock clock) {
        Instant now = clock.instant();
        book.live()
                .filter(shift -> shift.endOf(id()).equals(command.deadline()))
                .filter(shift -> !now.isBefore(shift.interval().end()))
                .findFirst()
                .ifPresent(shift -> end(shift, now));
    }

    @CommandHandler
    void decide(ReportMajorIncident command, Actor actor, Clock clock) {
        Shift shift = requireShift(book, command.shiftId());
        NOT_OWN_SHIFT.requires(shift.officer().equals(actor.officer()));
        SHIFT_NOT_RUNNING.requires(shift.isRunning());
        apply(new IncidentReported(
                id(),
                shift.id(),
                shift.officer(),
                command.kind(),
                command.report(),
                command.reportedTo(),
                clock.instant()));
    }

    private void end(Shift shift, Instant now) {
        if (shift.isRunning()) {
            apply(completed(shift, now));
        } else if (shift.stage() == Shift.Stage.ABSENT && book.dues().contains(shift.endOf(id()))) {
            apply(new ShiftWentUnstood(id(), shift.id(), shift.officer(), List.of(shift.endOf(id())), now));
        }
    }

    private ShiftCompleted completed(Shift shift, Instant now) {
        return new ShiftCompleted(id(), shift.id(), shift.officer(), List.of(shift.endOf(id())), now);
    }

    /** A relief may come at any time of the shift, anybody else only while the window is open. */
    private boolean isInWindow(Shift shift, Instant at) {
        Instant opens = shift.interval().start().minus(book.terms().policy().checkInOpens());
        Instant closes =
                shift.stage() == Shift.Stage.RELIEVED ? shift.interval().end() : windowCloses(shift);
        return !at.isBefore(opens) && at.isBefore(closes);
    }

    private Instant windowCloses(Shift shift) {
        return shift.interval().start().plus(book.terms().policy().checkInCloses());
    }

    private List<OfficerId> reliefsOf(Shift shift) {
        return book.live()
                .filter(relief -> relief.isReliefFor(shift))
                .map(Shift::officer)
                .toList();
    }

    private RosterId id() {
        return book.id();
    }
}
