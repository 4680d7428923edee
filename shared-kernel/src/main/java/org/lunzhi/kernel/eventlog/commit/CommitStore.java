package org.lunzhi.kernel.eventlog.commit;

import java.util.List;
import java.util.Optional;

/** The few things the log asks of a database; each may throw {@link LogUnavailable}, and then its outcome is open. */
public interface CommitStore {

    /**
     * How far an ordered insert came: commits before {@code stored} are in the log, the one there was refused.
     *
     * @param duplicate whether it was refused because a key is taken, and not for another reason
     */
    record Insertion(int stored, boolean duplicate, String reason) {

        static Insertion complete(int commits) {
            return new Insertion(commits, false, "");
        }
    }

    /** Inserts in order, up to the first commit that the database refuses. */
    Insertion insert(List<Commit> commits);

    Optional<Commit> at(long position);

    /** The commit of an aggregate whose first event has this sequence number. */
    Optional<Commit> at(String aggregate, long sequence);

    /** The commits with {@code from <= position < below}, in order. */
    List<Commit> range(long from, long below);

    /** The last commit with {@code from <= position < below}. */
    Optional<Commit> last(long from, long below);

    /** The commits of an aggregate with {@code from <= sequence < below}, in order. */
    List<Commit> range(String aggregate, long from, long below);

    /** The commit of an aggregate that begins at this sequence number or is the last to begin before it. */
    Optional<Commit> lastOf(String aggregate, long upTo);

    Optional<Commit> byKey(String key);

    /** A position at which some commit was once the newest; 0 if nobody left a hint. */
    long hint();

    /** Leaves a hint for those who start later. */
    void leaveHint(long position);
}
