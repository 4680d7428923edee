package org.lunzhi.kernel.eventlog.commit;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** What the log never takes or opens, however often one tries; nothing was stored. */
public final class LogRefused extends EventStoreException {

    public LogRefused(String reason) {
        super(reason);
    }

    public LogRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
