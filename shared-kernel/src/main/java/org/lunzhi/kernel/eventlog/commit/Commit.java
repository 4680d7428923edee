package org.lunzhi.kernel.eventlog.commit;

import java.util.List;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What one command made happen to one aggregate, stored as a whole or not at all.
 *
 * @param position of the first event, counted over the whole log from 0
 * @param number of the commit, counted over the whole log from 0
 * @param sequence of the first event within its aggregate
 * @param recordedAt milliseconds since the epoch, as the clock of the writer showed them
 * @param latest the greatest {@code recordedAt} of this and all earlier commits, so that times can be searched
 * @param key hash of the idempotency key of the command, if it had one
 * @param nonce tells the writer's own document from one that another writer stored at the same place
 */
public record Commit(
        long position,
        long number,
        String aggregateType,
        String aggregate,
        long sequence,
        long recordedAt,
        long latest,
        @Nullable String key,
        ObjectId nonce,
        List<Event> events) {

    private static final long NOWHERE = -1;

    /** One event as it is stored; {@code time} is when the event was made, in milliseconds since the epoch. */
    public record Event(
            String id, String name, @Nullable String revision, long time, Binary payload, Binary metadata) {}

    public Commit {
        events = List.copyOf(events);
    }

    /** A commit that has no place in the log yet. */
    public static Commit unplaced(
            String aggregateType, String aggregate, long sequence, @Nullable String key, List<Event> events) {
        return new Commit(NOWHERE, NOWHERE, aggregateType, aggregate, sequence, 0, 0, key, new ObjectId(), events);
    }

    /** The position after the last event, where the next commit begins. */
    public long end() {
        return position + events.size();
    }

    /** An upper bound of the bytes this commit takes in the database. */
    public long size() {
        return CommitDocument.sizeOf(this);
    }

    public CommitReceipt receipt() {
        return new CommitReceipt(position, number, aggregateType, aggregate, sequence, events.size(), recordedAt);
    }

    public long lastSequence() {
        return sequence + events.size() - 1;
    }

    /** This commit at the end of the log, recorded now. */
    public Commit placedAt(Tail tail, long now) {
        return new Commit(
                tail.position(),
                tail.number(),
                aggregateType,
                aggregate,
                sequence,
                now,
                Math.max(now, tail.latest()),
                key,
                nonce,
                events);
    }

    /** Whether a stored commit is this one, and not just one at the same place. */
    public boolean isSameAs(Commit stored) {
        return nonce.equals(stored.nonce);
    }
}
