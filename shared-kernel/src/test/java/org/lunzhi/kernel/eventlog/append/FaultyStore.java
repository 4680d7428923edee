package org.lunzhi.kernel.eventlog.append;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.CommitStore;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;

/** A database that fails when it is told to: before a write, after it, in the middle of it, or long after it. */
final class FaultyStore implements CommitStore {

    /** The process ends here, as far as the log is concerned. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What happens to one insert. */
    interface Fault {
        Insertion insert(CommitStore store, List<Commit> commits);
    }

    /** No test needs more inserts; a writer that sends on and on fails instead of hanging. */
    private static final int MOST_INSERTS = 100;

    private final CommitStore store;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private boolean blind;
    private boolean blindToPositions;
    private boolean crashesAtHint;
    private int inserts;

    FaultyStore(CommitStore store) {
        this.store = store;
    }

    /** The next inserts go wrong in these ways, one after the other; later ones go right. */
    FaultyStore with(Fault... next) {
        faults.addAll(List.of(next));
        return this;
    }

    /** From now on nothing that is stored can be seen, as if no majority had acknowledged it. */
    void blind(boolean now) {
        blind = now;
    }

    /** The process ends before it can leave a hint. */
    void crashAtHint() {
        crashesAtHint = true;
    }

    /** From now on what is stored is seen by its aggregate only, as when it shows between two looks. */
    void blindToPositions(boolean now) {
        blindToPositions = now;
    }

    static Fault lostRequest() {
        return (store, commits) -> {
            throw new LogUnavailable("the request was lost");
        };
    }

    static Fault lostAnswer() {
        return lostAnswerAfter(Integer.MAX_VALUE);
    }

    /** The first of the commits are stored, then the connection breaks. */
    static Fault lostAnswerAfter(int commits) {
        return (store, group) -> {
            store.insert(group.subList(0, Math.min(commits, group.size())));
            throw new LogUnavailable("the answer was lost");
        };
    }

    /** The request is lost for now, and carried out only when {@link Late#arrive} is called. */
    static Late late() {
        return new Late();
    }

    static Fault crashAfter(int commits) {
        return (store, group) -> {
            if (commits > 0) {
                store.insert(group.subList(0, Math.min(commits, group.size())));
            }
            throw new Crash();
        };
    }

    /** The database answers that it cannot do this now, and has not done it. */
    static Fault refused() {
        return (store, group) -> new Insertion(0, false, "the disk is full");
    }

    /** Somebody else does something just before the insert. */
    static Fault after(Runnable event) {
        return (store, group) -> {
            event.run();
            return store.insert(group);
        };
    }

    /** A request on its way. */
    static final class Late implements Fault {
        private Runnable arrival = () -> {};

        @Override
        public Insertion insert(CommitStore store, List<Commit> commits) {
            List<Commit> sent = List.copyOf(commits);
            arrival = () -> store.insert(sent);
            throw new LogUnavailable("no answer in time");
        }

        void arrive() {
            arrival.run();
        }
    }

    @Override
    public Insertion insert(List<Commit> commits) {
        if (++inserts > MOST_INSERTS) {
            throw new AssertionError("The writer sends without end: " + commits);
        }
        Fault fault = faults.poll();
        return fault == null ? store.insert(commits) : fault.insert(store, commits);
    }

    @Override
    public Optional<Commit> at(long position) {
        return blind || blindToPositions ? Optional.empty() : store.at(position);
    }

    @Override
    public Optional<Commit> at(String aggregate, long sequence) {
        return blind ? Optional.empty() : store.at(aggregate, sequence);
    }

    @Override
    public List<Commit> range(long from, long below) {
        return store.range(from, below);
    }

    @Override
    public Optional<Commit> last(long from, long below) {
        return store.last(from, below);
    }

    @Override
    public List<Commit> range(String aggregate, long from, long below) {
        return store.range(aggregate, from, below);
    }

    @Override
    public Optional<Commit> lastOf(String aggregate, long upTo) {
        return store.lastOf(aggregate, upTo);
    }

    @Override
    public Optional<Commit> byKey(String key) {
        return store.byKey(key);
    }

    @Override
    public long hint() {
        return store.hint();
    }

    @Override
    public void leaveHint(long position) {
        if (crashesAtHint) {
            throw new Crash();
        }
        store.leaveHint(position);
    }
}
