package org.lunzhi.kernel.eventlog.commit;

import java.time.Duration;

/** Too many commits are waiting already; this one was not accepted and nothing of it is stored. */
public final class LogBusy extends LogUnavailable {

    public LogBusy(int waiting) {
        super(waiting + " commits are waiting for the log", Duration.ofSeconds(1));
    }
}
