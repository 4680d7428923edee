package org.lunzhi.kernel.eventlog.contract;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What happens to the log itself. */
public sealed interface LogEvent {

    LogId logId();

    /** The log was opened for the first time; it is the event at position 0 and says how the rest is stored. */
    @Revision("1")
    record LogStarted(LogId logId, int format, LogOrigin origin, Instant occurredAt) implements LogEvent {}
}
