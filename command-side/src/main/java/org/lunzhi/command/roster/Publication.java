package org.lunzhi.command.roster;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.roster.RosterRule.HANDOVER_NOT_ACCEPTED;
import static org.lunzhi.command.roster.RosterRule.PERIOD_NOT_BEGUN;
import static org.lunzhi.command.roster.RosterRule.PERIOD_NOT_OVER;
import static org.lunzhi.command.roster.RosterRule.RELIEF_MISSING;
import static org.lunzhi.command.roster.RosterRule.ROSTER_GAP;
import static org.lunzhi.command.roster.RosterRule.ROSTER_NOT_OPEN;
import static org.lunzhi.command.roster.RosterRule.ROSTER_NOT_PROPOSED;
import static org.lunzhi.command.roster.RosterRule.ROSTER_NOT_PUBLISHED;
import static org.lunzhi.command.roster.RosterRule.SHIFT_NOT_RESERVED;
import static org.lunzhi.command.roster.RosterRule.requirePlanner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.roster.PlanningCommand.AcceptGap;
import org.lunzhi.command.roster.PlanningCommand.BeginRoster;
import org.lunzhi.command.roster.PlanningCommand.EndRoster;
import org.lunzhi.command.roster.PlanningCommand.ProposeRoster;
import org.lunzhi.command.roster.PlanningCommand.PublishRoster;
import org.lunzhi.command.roster.PlanningCommand.ReturnRoster;
import org.lunzhi.command.roster.PlanningCommand.ReviseRoster;
import org.lunzhi.command.roster.plan.Coverage;
import org.lunzhi.command.roster.plan.RosterBook;
import org.lunzhi.command.roster.plan.RosterCalendar;
import org.lunzhi.command.roster.plan.Shift;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.roster.PlanningEvent.GapAccepted;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnded;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnteredIntoForce;
import org.lunzhi.kernel.roster.PlanningEvent.RosterProposed;
import org.lunzhi.kernel.roster.PlanningEvent.RosterPublished;
import org.lunzhi.kernel.roster.PlanningEvent.RosterReturned;
import org.lunzhi.kernel.roster.PlanningEvent.RosterRevised;

/** How a roster goes from a draft to a published one, to new versions of it, and to its end. */
class Publication {

    private final RosterBook book;
    private final OpenItems items;

    Publication(RosterBook book, OpenItems items) {
        this.book = book;
        this.items = items;
    }

    @CommandHandler
    void decide(ProposeRoster command, Actor actor, Clock clock) {
        requirePlanner(actor);
        ROSTER_NOT_OPEN.requires(book.stage() == RosterBook.Stage.DRAFT);
        apply(new RosterProposed(book.id(), clock.instant()));
    }

    @CommandHandler
    void decide(ReturnRoster command, Actor actor, Clock clock) {
        requireLead(actor);
        ROSTER_NOT_PROPOSED.requires(book.stage() == RosterBook.Stage.PROPOSED);
        apply(new RosterReturned(book.id(), clock.instant()));
    }

    @CommandHandler
    void decide(AcceptGap command, Actor actor, Clock clock) {
        requireLead(actor);
        ROSTER_NOT_OPEN.requires(book.stage() == RosterBook.Stage.PROPOSED || book.isUnderRevision());
        apply(new GapAccepted(book.id(), command.gap(), actor.officer(), clock.instant()));
    }

    @CommandHandler
    void decide(PublishRoster command, Actor actor, Clock clock) {
        requireLead(actor);
        ROSTER_NOT_PROPOSED.requires(book.stage() == RosterBook.Stage.PROPOSED || book.isUnderRevision());
        SHIFT_NOT_RESERVED.requires(book.shifts().stream().noneMatch(shift -> shift.stage() == Shift.Stage.PLANNED));
        ROSTER_GAP.requires(Coverage.gaps(book.terms().coverage(), book.shifts(), book.acceptedGaps())
                .isEmpty());
        RELIEF_MISSING.requires(
                Coverage.withoutRelief(book.shifts(), book.acceptedGaps()).isEmpty());
        Instant now = clock.instant();
        List<Deadline> deadlines = new RosterCalendar(book).deadlinesAt(now);
        apply(new RosterPublished(book.id(), book.version(), command.phone(), book.affected(), deadlines, now));
    }

    @CommandHandler
    void decide(ReviseRoster command, Actor actor, Clock clock) {
        requireLead(actor);
        ROSTER_NOT_PUBLISHED.requires(book.isPublished() && !book.isUnderRevision());
        apply(new RosterRevised(book.id(), book.version() + 1, command.ground(), clock.instant()));
    }

    @CommandHandler
    void decide(BeginRoster command, Actor actor, Clock clock) {
        requirePlanner(actor);
        if (book.stage() == RosterBook.Stage.IN_FORCE) {
            return; // The timer may come twice.
        }
        ROSTER_NOT_PUBLISHED.requires(book.stage() == RosterBook.Stage.PUBLISHED);
        PERIOD_NOT_BEGUN.requires(!today(clock).isBefore(book.terms().firstDay()));
        apply(new RosterEnteredIntoForce(book.id(), List.of(RosterCalendar.beginOf(book.id())), clock.instant()));
    }

    @CommandHandler
    void decide(EndRoster command, Actor actor, Clock clock) {
        requirePlanner(actor);
        if (book.stage() == RosterBook.Stage.ENDED) {
            return; // The timer may come twice.
        }
        ROSTER_NOT_PUBLISHED.requires(book.isPublished());
        PERIOD_NOT_OVER.requires(today(clock).isAfter(book.terms().lastDay()));
        HANDOVER_NOT_ACCEPTED.requires(!items.isAnythingOffered());
        apply(new RosterEnded(book.id(), book.dues(), clock.instant()));
    }

    private static void requireLead(Actor actor) {
        SupportRule.ROLE_MISSING.requires(actor.holds(Role.AREA_LEAD));
    }

    private static LocalDate today(Clock clock) {
        return StationTime.dateOf(clock.instant());
    }
}
