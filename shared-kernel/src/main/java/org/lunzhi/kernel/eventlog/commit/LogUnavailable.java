package org.lunzhi.kernel.eventlog.commit;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The log cannot be reached now; try again after a while (HTTP 503). Whether the commit was stored may be open. */
public class LogUnavailable extends EventStoreException {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final transient Duration retryAfter;

    public LogUnavailable(String reason) {
        this(reason, PAUSE);
    }

    public LogUnavailable(String reason, Throwable cause) {
        super(reason, cause);
        this.retryAfter = PAUSE;
    }

    LogUnavailable(String reason, Duration retryAfter) {
        super(reason);
        this.retryAfter = retryAfter;
    }

    /** How long the client had better wait, in whole seconds. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
