package org.lunzhi.command.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.deadline.DueSender.Answer;
import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.command.support.due.DueEntry;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.Calendars;
import org.springframework.stereotype.Component;

/**
 * Goes through the due-list, oldest first and a batch at a time: tells features what is near, what has passed and what
 * a new calendar may have moved. What was sent is marked only after the answer; a crash in between sends it again, and
 * the aggregate makes that harmless.
 */
@Component
class Timekeeper {

    static final int BATCH = 200;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 11;

    private final DueList dueList;
    private final DueSender sender;
    private final Calendars calendars;
    private final Clock clock;
    private final DueListMeters meters;

    Timekeeper(DueList dueList, DueSender sender, Calendars calendars, Clock clock, DueListMeters meters) {
        this.dueList = dueList;
        this.sender = sender;
        this.calendars = calendars;
        this.clock = clock;
        this.meters = meters;
    }

    /** Works on one batch of each kind; true if there may be more. */
    boolean work() {
        int recounted = recount();
        int asked = ask();
        return Math.max(recounted, asked) == BATCH;
    }

    /** Has deadlines counted anew that a new calendar may have moved. */
    private int recount() {
        List<Due> batch = dueList.toRecount(clock.instant(), BATCH);
        batch.forEach(this::recount);
        return batch.size();
    }

    /** Asks about deadlines whose time has come. */
    private int ask() {
        List<Due> batch = dueList.due(clock.instant(), BATCH);
        batch.forEach(this::ask);
        return batch.size();
    }

    private void ask(Due due) {
        Instant now = clock.instant();
        Answer answer = sender.ownerOf(due)
                .map(owner -> sender.send(owner.commandFor(due.entryAt(now))))
                .orElse(Answer.UNCLAIMED);
        meters.count(due.kind(), answer.outcome());
        if (answer.failed()) {
            dueList.postpone(due, now.plus(pauseAfter(due.failures())), false);
        } else {
            dueList.asked(due, now, answer.note());
        }
    }

    /** Until the calendar has arrived on this node too, counting anew would only find the old dates. */
    private void recount(Due due) {
        Instant now = clock.instant();
        boolean failed =
                !knows(due.recount()) || sender.send(recalculation(due, now)).failed();
        if (failed) {
            dueList.postpone(due, now.plus(pauseAfter(due.failures())), true);
        } else {
            dueList.recounted(due);
        }
    }

    private @Nullable Object recalculation(Due due, Instant now) {
        DueEntry entry = due.entryAt(now);
        DueCommands owner = sender.ownerOf(due).orElse(null);
        return owner == null ? null : owner.recalculationOf(entry);
    }

    private boolean knows(@Nullable CalendarVersion version) {
        try {
            return version == null || calendars.at(version) != null;
        } catch (NoSuchElementException underway) {
            return false;
        }
    }

    /** Twice as long after each failure: a fault in one matter neither stops the others nor is forgotten. */
    static Duration pauseAfter(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
