package org.lunzhi.command.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.lunzhi.command.support.batch.BatchEnd;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarCorrected;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarPublished;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.springframework.stereotype.Component;

/** Keeps the due-list from the events of every family that sets or ends deadlines, and from new calendars. */
@Component
@ProcessingGroup(DueListProjection.GROUP)
class DueListProjection {

    static final String GROUP = "due-list";

    private final DueList dueList;
    private final Calendars calendars;
    private final Consumer<List<DueChange>> changes;
    private final Consumer<List<Runnable>> recounts;

    DueListProjection(DueList dueList, Calendars calendars) {
        this.dueList = dueList;
        this.calendars = calendars;
        this.changes = dueList::change;
        this.recounts = DueListProjection::recount;
    }

    /** An event may end deadlines, set others, or move one by setting it again; only one handler is asked for each. */
    @EventHandler
    void on(Object event, DomainEventMessage<?> message) {
        if (event instanceof EndsDeadlines ends) {
            ends.endedDeadlines().forEach(deadline -> hand(DueChange.end(deadline, message.getSequenceNumber())));
        }
        if (event instanceof SetsDeadlines sets) {
            sets.deadlines().forEach(deadline -> set(deadline, message));
        }
        if (event instanceof CalendarPublished published) {
            recount(published.year(), published.version());
        }
        if (event instanceof CalendarCorrected corrected) {
            recount(corrected.year(), corrected.version());
        }
    }

    @ResetHandler
    void reset() {
        dueList.clear();
    }

    private void set(Deadline deadline, DomainEventMessage<?> message) {
        String owner = message.getAggregateIdentifier();
        hand(DueChange.set(deadline, owner, message.getType(), message.getSequenceNumber()));
        if (isCountedByAnOlderCalendar(deadline)) {
            CalendarVersion current = calendars.current().version();
            BatchEnd.hand(() -> dueList.recount(deadline.id(), current), recounts);
        }
    }

    private void hand(DueChange change) {
        BatchEnd.hand(change, changes);
    }

    /** A notice may also fix days of the December before its year; an earlier last day it cannot touch. */
    private void recount(int year, CalendarVersion version) {
        BatchEnd.hand(() -> dueList.recountFrom(LocalDate.of(year - 1, 12, 1), version), recounts);
    }

    /** Made after the changes of the same batch, so that they find the lines; one too many only counts once more. */
    private static void recount(List<Runnable> wishes) {
        wishes.forEach(Runnable::run);
    }

    /** Decided while the notice was on its way; a version that is not known here yet is newer, not older. */
    private boolean isCountedByAnOlderCalendar(Deadline deadline) {
        return !deadline.calendar().equals(calendars.current().version()) && knows(deadline.calendar());
    }

    private boolean knows(CalendarVersion version) {
        try {
            calendars.at(version);
            return true;
        } catch (NoSuchElementException unknown) {
            return false;
        }
    }
}
