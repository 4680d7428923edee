package org.lunzhi.station.axon;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;

/** The threads that read the log for all processors; they put nothing off for long, and in a hurry nothing at all. */
// A processor that is told to stop while its reader is at work learns of it at its next turn only, which may be seconds
// away: its claims would be held so long, and whoever closes the station would wait. One that failed waits twice as
// long each time, up to a minute: its view would stand still so long after the database is back.
final class LogReaders extends ScheduledThreadPoolExecutor {

    /** As long as a processor waits that has nothing to do. */
    static final long LONGEST_PAUSE_MILLIS = 5_000;

    private volatile boolean hurrying;

    LogReaders(int threads) {
        super(threads, new AxonThreadFactory("log-reader"));
    }

    /** From now on every turn is due at once, those included that were put off before. */
    void hurry() {
        hurrying = true;
        for (Runnable putOff : getQueue().toArray(Runnable[]::new)) {
            bringForward(putOff);
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable turn, long delay, TimeUnit unit) {
        long millis = Math.min(unit.toMillis(delay), LONGEST_PAUSE_MILLIS);
        ScheduledFuture<?> scheduled = super.schedule(turn, millis, TimeUnit.MILLISECONDS);
        if (hurrying && millis > 0 && scheduled instanceof Runnable putOff) {
            bringForward(putOff);
        }
        return scheduled;
    }

    private void bringForward(Runnable putOff) {
        if (remove(putOff)) {
            execute(putOff);
        }
    }
}
