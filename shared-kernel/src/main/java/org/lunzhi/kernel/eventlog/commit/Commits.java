package org.lunzhi.kernel.eventlog.commit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored commits, read as they are; every read is bounded. */
public final class Commits {

    /** The most positions that one read looks at. */
    public static final int WIDEST = 512;

    private final CommitStore store;
    private volatile Tail seen = Tail.OF_AN_EMPTY_LOG;

    public Commits(CommitStore store) {
        this.store = store;
    }

    /** The next free position, which is the number of events in the log. */
    public long position() {
        return tail().position();
    }

    /** The end of the log now, found from where it was last seen, or else from the hint. */
    public Tail tail() {
        Tail known = seen;
        return tailFrom(known.position() > 0 ? known : hinted());
    }

    /** The end of the log now, found by walking forward from where it once was. */
    public Tail tailFrom(Tail known) {
        Tail tail = known;
        Optional<Commit> next = store.last(tail.position(), tail.position() + WIDEST);
        while (next.isPresent()) {
            tail = Tail.after(next.get());
            next = store.last(tail.position(), tail.position() + WIDEST);
        }
        seen = tail;
        return tail;
    }

    /**
     * The commits from a position on, the first of which may have begun before it; empty at the end of the log.
     *
     * @param window how many positions to look at, at most {@value #WIDEST}
     * @throws LogRefused if the log does not reach that far, though a reader was there once
     */
    public List<Commit> page(long position, int window) {
        List<Commit> page = store.range(position, position + Math.min(window, WIDEST));
        if (position == 0 || (!page.isEmpty() && page.get(0).position() == position)) {
            return page;
        }
        Commit before = covering(position - 1);
        if (before.end() > position) {
            return withNext(before, window);
        }
        if (before.end() < position || !page.isEmpty()) {
            throw new LogRefused("The log ends or has a gap at position " + before.end()
                    + ", before a position that was read earlier");
        }
        return page;
    }

    /** The commits of an aggregate that hold its events from this sequence number on, as far as one read reaches. */
    public List<Commit> ofAggregate(String aggregate, long sequence) {
        long from = sequence == 0
                ? 0
                : store.lastOf(aggregate, sequence).map(Commit::sequence).orElse(sequence);
        return store.range(aggregate, from, sequence + WIDEST);
    }

    /** The newest commit of an aggregate. */
    public Optional<Commit> lastOf(String aggregate) {
        return store.lastOf(aggregate, Long.MAX_VALUE);
    }

    /** Where the first commit stands that a command with this hashed idempotency key made. */
    public Optional<CommitReceipt> findByIdempotencyKey(String hash) {
        return store.byKey(hash).map(Commit::receipt);
    }

    /**
     * The position of the first commit, in the order of the log, that was recorded at this time or later; the end of
     * the log if there is none. Whatever the clocks did, nothing recorded at that time or later stands before it.
     */
    public long positionAt(Instant time) {
        long millis = time.toEpochMilli();
        long low = 0;
        long high = position();
        while (low < high) {
            Commit middle = covering((low + high) / 2);
            if (middle.latest() >= millis) {
                high = middle.position();
            } else {
                low = middle.end();
            }
        }
        return low;
    }

    private List<Commit> withNext(Commit begun, int window) {
        List<Commit> page = new ArrayList<>();
        page.add(begun);
        page.addAll(store.range(begun.end(), begun.end() + Math.min(window, WIDEST)));
        return page;
    }

    /** The commit that holds the event at this position, or the last one if the log ends before it. */
    private Commit covering(long position) {
        long below = position + 1;
        long reach = WIDEST;
        while (below > 0) {
            long from = Math.max(0, below - reach);
            Optional<Commit> found = store.last(from, below);
            if (found.isPresent()) {
                return found.get();
            }
            below = from;
            reach *= 2;
        }
        throw new LogRefused("The log holds nothing up to position " + position);
    }

    private Tail hinted() {
        return store.at(store.hint()).map(Tail::after).orElse(Tail.OF_AN_EMPTY_LOG);
    }
}
