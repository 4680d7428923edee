package org.lunzhi.command.roster;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.roster.RosterRule.PERIOD_INVALID;
import static org.lunzhi.command.roster.RosterRule.ROSTER_NOT_OPEN;
import static org.lunzhi.command.roster.RosterRule.ROTA_EMPTY;
import static org.lunzhi.command.roster.RosterRule.SHIFT_BEGUN;
import static org.lunzhi.command.roster.RosterRule.SHIFT_OUTSIDE_PERIOD;
import static org.lunzhi.command.roster.RosterRule.SHIFT_OVERLAP;
import static org.lunzhi.command.roster.RosterRule.SHIFT_TAKEN;
import static org.lunzhi.command.roster.RosterRule.requirePlanner;
import static org.lunzhi.command.roster.RosterRule.requireShift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.lunzhi.command.roster.PlanningCommand.CancelShift;
import org.lunzhi.command.roster.PlanningCommand.DraftRoster;
import org.lunzhi.command.roster.PlanningCommand.PlanShift;
import org.lunzhi.command.roster.assignment.Surroundings;
import org.lunzhi.command.roster.plan.Coverage;
import org.lunzhi.command.roster.plan.RosterBook;
import org.lunzhi.command.roster.plan.Shift;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.roster.PlanningEvent.RosterDrafted;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftCancelled;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftPlanned;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.RosterId;

/** The roster of one post for one period: planned, published, revised by new versions, ended. */
@Aggregate(cache = "aggregateCache")
@SuppressWarnings("UnusedVariable") // The members are read by Axon, which sends them their commands.
class DutyRoster {

    @AggregateIdentifier
    private RosterId id;

    @AggregateMember
    private final RosterBook book = new RosterBook();

    @AggregateMember
    private final ShiftDuty duty = new ShiftDuty(book);

    @AggregateMember
    private final Reservations reservations = new Reservations(book);

    @AggregateMember
    private final ShiftSwaps swaps = new ShiftSwaps(book);

    @AggregateMember
    private final OpenItems items = new OpenItems(book);

    @AggregateMember
    private final Publication publication = new Publication(book, items);

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void decide(DraftRoster command, Calendars calendars, Surroundings surroundings, Actor actor, Clock clock) {
        requirePlanner(actor);
        LocalDate first = command.firstDay();
        LocalDate last = command.lastDay();
        PERIOD_INVALID.requires(
                !last.isBefore(first)
                        && last.isBefore(first.plusDays(command.policy().maxPeriodDays())),
                "lastDay");
        ROTA_EMPTY.requires(!command.rota().isEmpty(), "rota");
        WorkCalendar calendar = calendars.current();
        apply(new RosterDrafted(
                command.rosterId(),
                command.post(),
                command.committee(),
                first,
                last,
                Coverage.of(command.hours(), calendar, first, last),
                command.rota(),
                command.policy(),
                calendar.version(),
                !calendar.covers(first, last),
                surroundings.position(),
                clock.instant()));
    }

    @CommandHandler
    void decide(PlanShift command, Calendars calendars, Surroundings surroundings, Actor actor, Clock clock) {
        requirePlanner(actor);
        requirePlanning();
        requireFreePlace(command, clock.instant());
        var interval = command.interval();
        var eligibility = new ShiftEligibility(book, surroundings);
        var mandate = eligibility.requireMandate(command.officer(), interval);
        eligibility.requireTime(command.officer(), interval, shift -> false);
        eligibility.requireFairness(command.officer(), command.role(), null);
        WorkCalendar calendar = calendars.current();
        LocalDate day = StationTime.dateOf(interval.start());
        apply(new ShiftPlanned(
                id,
                command.shiftId(),
                book.shifts().size() + 1,
                command.officer(),
                mandate,
                command.role(),
                interval,
                calendar.presumedKindOf(day),
                calendar.version(),
                !calendar.isPublished(day),
                book.terms().policy().restHours(),
                surroundings.position(),
                clock.instant()));
    }

    @CommandHandler
    void decide(CancelShift command, Actor actor, Clock clock) {
        requirePlanner(actor);
        Shift shift = requireShift(book, command.shiftId());
        if (!shift.isLive()) {
            return; // Cancelled already; saying so again changes nothing.
        }
        requirePlanning();
        SHIFT_BEGUN.requires(!shift.hasBegunAt(clock.instant()), "shiftId");
        apply(new ShiftCancelled(id, shift.id(), shift.officer(), command.ground(), shift.duesOf(id), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(RosterDrafted event) {
        id = event.rosterId();
    }

    /** A shift lies in the period and ahead, and where it is a primary one no other stands at that time (R1, R4). */
    private void requireFreePlace(PlanShift command, Instant now) {
        var interval = command.interval();
        LocalDate day = StationTime.dateOf(interval.start());
        SHIFT_TAKEN.requires(book.find(command.shiftId()).isEmpty(), "shiftId");
        SHIFT_OUTSIDE_PERIOD.requires(
                interval.start().isBefore(interval.end())
                        && !day.isBefore(book.terms().firstDay())
                        && !day.isAfter(book.terms().lastDay()),
                "interval");
        SHIFT_BEGUN.requires(now.isBefore(interval.start()), "interval");
        SHIFT_OVERLAP.requires(
                command.role() == ShiftRole.RELIEF
                        || book.live()
                                .noneMatch(shift ->
                                        shift.isPrimary() && shift.interval().overlaps(interval)),
                "interval");
    }

    private void requirePlanning() {
        ROSTER_NOT_OPEN.requires(book.stage() == RosterBook.Stage.DRAFT || book.isUnderRevision());
    }

    /** For Axon, which fills a roster from its events. */
    @SuppressWarnings("NullAway.Init")
    DutyRoster() {}
}
