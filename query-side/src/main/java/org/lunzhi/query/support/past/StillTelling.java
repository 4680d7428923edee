package org.lunzhi.query.support.past;

/** The answer takes longer than a caller should wait; it is there when they ask again. */
public final class StillTelling extends RuntimeException {

    private final transient Progress.Shown progress;

    StillTelling(Progress.Shown progress) {
        super("still being told", null, false, false);
        this.progress = progress;
    }

    public Progress.Shown progress() {
        return progress;
    }
}
