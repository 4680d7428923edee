package org.lunzhi.kernel.eventlog.append;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.CommitStore;
import org.lunzhi.kernel.eventlog.commit.Commits;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.lunzhi.kernel.eventlog.commit.Tail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives commits their places at the end of the log and keeps at it until each is settled.
 *
 * <p>Used by one thread at a time. A commit that was sent keeps its position until it is known to be stored there, or
 * never to be: only then may it be sent elsewhere, because the first attempt could still arrive late.
 */
final class GroupWriter {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int HINT_EVERY = 256;

    private final CommitStore store;
    private final Commits commits;
    private final Clock clock;
    private final Backoff backoff = new Backoff();

    private final Deque<PendingCommit> open = new ArrayDeque<>();
    private List<Commit> placed = List.of();
    private boolean uncertain;
    private @Nullable Tail tail;
    private long hinted;
    private volatile boolean settled = true;

    GroupWriter(CommitStore store, Clock clock) {
        this.store = store;
        this.commits = new Commits(store);
        this.clock = clock;
    }

    /** Whether the outcome of every commit is known. */
    boolean isSettled() {
        return settled;
    }

    /** Takes over these commits, to be stored after those still unsettled. */
    void add(List<PendingCommit> group) {
        open.addAll(group);
        settled = open.isEmpty();
    }

    /**
     * Stores what was added, and tells every caller.
     *
     * @throws LogUnavailable if the database fails; the commits stay with the writer until another call settles them
     */
    void settle() {
        while (!open.isEmpty()) {
            if (placed.isEmpty()) {
                placed = place();
            }
            send();
        }
        settled = true;
        backoff.afterWinning();
    }

    /** Tells everyone still waiting that it is over; their commits may or may not be stored. */
    void abandon(RuntimeException reason) {
        open.forEach(commit -> commit.failed(reason));
        open.clear();
        placed = List.of();
    }

    private List<Commit> place() {
        Tail end = tail == null ? commits.tail() : tail;
        tail = end;
        long now = clock.millis();
        List<Commit> places = new ArrayList<>(open.size());
        for (PendingCommit pending : open) {
            Commit commit = pending.draft().placedAt(end, now);
            places.add(commit);
            end = Tail.after(commit);
        }
        return places;
    }

    private void send() {
        CommitStore.Insertion insertion = insert();
        for (int i = 0; i < insertion.stored(); i++) {
            firstIsStored();
        }
        if (placed.isEmpty()) {
            uncertain = false;
        } else if (insertion.duplicate()) {
            resolveDuplicate();
        } else {
            firstIsRefused(insertion.reason());
        }
    }

    private CommitStore.Insertion insert() {
        boolean answered = false;
        try {
            CommitStore.Insertion insertion = store.insert(placed);
            answered = true;
            return insertion;
        } finally {
            uncertain |= !answered;
        }
    }

    private void firstIsStored() {
        Commit first = placed.get(0);
        placed = placed.subList(1, placed.size());
        tail = Tail.after(first);
        open.remove().stored(first.receipt());
        if (first.position() - hinted >= HINT_EVERY) {
            leaveHint(first.position());
        }
    }

    private void leaveHint(long position) {
        hinted = position;
        try {
            store.leaveHint(position);
        } catch (LogUnavailable lost) {
            LOG.debug("No hint was left; whoever starts next walks a little further", lost);
        }
    }

    /** Asks the log itself who holds the place, because servers word their messages differently. */
    private void resolveDuplicate() {
        Commit first = placed.get(0);
        Optional<Commit> holder = store.at(first.position());
        if (holder.isPresent()) {
            if (first.isSameAs(holder.get())) {
                firstIsStored();
            } else {
                startOverFrom(commits.tailFrom(Tail.after(holder.get())));
                backoff.afterLosing();
            }
            return;
        }
        Optional<Commit> rival = store.at(first.aggregate(), first.sequence());
        if (rival.isPresent() && !first.isSameAs(rival.get())) {
            firstIsFailed(conflict(first));
        } else {
            backoff.afterLosing(); // the holder is not yet acknowledged by a majority
        }
    }

    private void firstIsRefused(String reason) {
        LogUnavailable failure = new LogUnavailable("The database refused the commit: " + reason);
        if (uncertain) {
            throw failure; // an earlier attempt may still arrive
        }
        firstIsFailed(failure);
    }

    /** Those behind it were never tried, because inserts are ordered, and so they may move up. */
    private void firstIsFailed(RuntimeException reason) {
        open.remove().failed(reason);
        startOverFrom(tail);
    }

    private void startOverFrom(@Nullable Tail end) {
        placed = List.of();
        uncertain = false;
        tail = end;
    }

    private static RuntimeException conflict(Commit commit) {
        String what = "An event of " + commit.aggregateType() + " " + commit.aggregate() + " at sequence "
                + commit.sequence() + " is already in the log";
        return commit.sequence() == 0
                ? new AggregateStreamCreationException(what, null)
                : new ConcurrencyException(what, null);
    }
}
