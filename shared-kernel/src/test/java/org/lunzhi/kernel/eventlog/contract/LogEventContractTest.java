package org.lunzhi.kernel.eventlog.contract;

import java.time.Instant;
import java.util.List;
import org.lunzhi.kernel.EventContract;
import org.lunzhi.kernel.eventlog.contract.LogEvent.LogStarted;

class LogEventContractTest extends EventContract {

    LogEventContractTest() {
        super(
                LogEvent.class,
                List.of(new LogStarted(LogId.of("log-1"), 1, LogOrigin.LIVE, Instant.parse("2026-03-02T04:00:00Z"))));
    }
}
