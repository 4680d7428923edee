package org.lunzhi.kernel.eventlog.commit;

import java.time.Duration;

/**
 * The limits of a log.
 *
 * @param collection that holds the commits; the hint document lives beside it
 * @param queue commits that may wait before callers are told that the log is busy
 * @param group commits that one write may carry
 * @param patience how long a caller waits for its commit before it is told that the log is unavailable
 */
public record LogSettings(String collection, int queue, int group, Duration patience) {

    /** A MongoDB document holds 16 MiB; the margin is for what the server adds. */
    public static final int MAX_COMMIT_BYTES = 16 * 1024 * 1024 - 64 * 1024;

    public static final LogSettings DEFAULT = new LogSettings("commits", 1024, 256, Duration.ofSeconds(5));

    public LogSettings withQueue(int commits) {
        return new LogSettings(collection, commits, group, patience);
    }

    public LogSettings withPatience(Duration time) {
        return new LogSettings(collection, queue, group, time);
    }
}
