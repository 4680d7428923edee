package org.lunzhi.kernel.notary.verify;

import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;

/** The order of commits as far as it was followed: the next position, the next number and the latest time. */
final class Chain {

    private static final String GENESIS = "log/LogStarted";

    private long position;
    private long number;
    private long latest;

    private Chain(long position, long number, long latest) {
        this.position = position;
        this.number = number;
        this.latest = latest;
    }

    /** From the first commit of a log. */
    static Chain fromTheBeginning() {
        return new Chain(0, 0, 0);
    }

    /** From a commit in the middle, of which one believes where it stands and what came before. */
    static Chain from(StoredCommit first) {
        return new Chain(first.position(), first.entry().number(), Math.max(0, first.latest()));
    }

    long position() {
        return position;
    }

    long number() {
        return number;
    }

    void follow(StoredCommit commit) {
        checkPlace(commit);
        if (position == 0 && !commit.firstEvent().equals(GENESIS)) {
            throw new Difference(Check.ORDER, 0, "the log begins with " + commit.firstEvent() + ", not " + GENESIS);
        }
        if (commit.latest() != Math.max(latest, commit.recordedAt())) {
            throw new Difference(
                    Check.TIMES,
                    position,
                    "the commit says that the greatest recording time so far is " + commit.latest() + "; it is "
                            + Math.max(latest, commit.recordedAt()));
        }
        position = commit.entry().end();
        number = commit.entry().number() + 1;
        latest = commit.latest();
    }

    private void checkPlace(StoredCommit commit) {
        if (commit.position() > position) {
            throw new Difference(
                    Check.ORDER,
                    position,
                    "nothing is stored here; the next commit begins at position " + commit.position());
        }
        if (commit.position() < position) {
            throw new Difference(
                    Check.ORDER,
                    commit.position(),
                    "a commit begins here within the one before, which reaches to position " + position);
        }
        if (commit.entry().number() != number) {
            throw new Difference(
                    Check.ORDER,
                    position,
                    "commit number " + number + " stands here by the order, and it says it is number "
                            + commit.entry().number());
        }
    }
}
