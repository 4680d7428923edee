package org.lunzhi.kernel.eventlog.commit;

/**
 * The end of the log as somebody saw it: the next free position and commit number.
 *
 * @param latest the greatest recording time so far, in milliseconds since the epoch
 */
public record Tail(long position, long number, long latest) {

    public static final Tail OF_AN_EMPTY_LOG = new Tail(0, 0, 0);

    public static Tail after(Commit commit) {
        return new Tail(commit.end(), commit.number() + 1, commit.latest());
    }
}
