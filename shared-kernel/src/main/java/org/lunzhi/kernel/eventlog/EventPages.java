package org.lunzhi.kernel.eventlog;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.Commits;
import org.lunzhi.kernel.eventlog.commit.LogRefused;

/** Stored events one after the other, read in pages that grow while there is much to read; ends where the log ends. */
final class EventPages implements Iterator<StoredEvent> {

    private static final int NARROWEST = 16;

    /** Reads the commits that hold the events from a number on, looking at so many numbers at most. */
    interface Source {
        List<Commit> page(long from, int window);
    }

    private final Source source;
    private final ToLongFunction<Commit> numberOf;
    private long next;
    private int window;
    private boolean last;
    private Iterator<StoredEvent> page = List.<StoredEvent>of().iterator();

    private EventPages(Source source, ToLongFunction<Commit> numberOf, long from, int window) {
        this.source = source;
        this.numberOf = numberOf;
        this.next = from;
        this.window = window;
    }

    /** All events from a position on. */
    static Stream<StoredEvent> from(Commits commits, long position) {
        return from(commits, position, NARROWEST);
    }

    /** All events from a position on, with a first page of this width. */
    static Stream<StoredEvent> from(Commits commits, long position, int window) {
        return new EventPages(commits::page, Commit::position, position, window).stream();
    }

    /** The events of an aggregate from a sequence number on. */
    static Stream<StoredEvent> ofAggregate(Commits commits, String aggregate, long sequence) {
        Source source = (from, window) -> commits.ofAggregate(aggregate, from);
        return new EventPages(source, Commit::sequence, sequence, Commits.WIDEST).stream();
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !last) {
            turn();
        }
        return page.hasNext();
    }

    @Override
    public StoredEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The log ends at " + next);
        }
        return page.next();
    }

    private void turn() {
        long from = next;
        List<Commit> commits = source.page(from, window);
        page = commits.stream().flatMap(commit -> unread(commit, from)).iterator();
        commits.forEach(this::advance);
        last = next < from + window;
        window = Math.min(Commits.WIDEST, window * 2);
    }

    private Stream<StoredEvent> unread(Commit commit, long from) {
        return StoredEvent.allOf(commit).skip(Math.max(0, from - numberOf.applyAsLong(commit)));
    }

    private void advance(Commit commit) {
        long number = numberOf.applyAsLong(commit);
        if (number > next) {
            throw new LogRefused("The log has a gap: event " + next + " is missing before " + number);
        }
        next = number + commit.events().size();
    }

    private Stream<StoredEvent> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
