package org.lunzhi.station.idempotency;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Adds to answers how far the log is: a query that waits for that position sees what the request has done. */
@Component
class LogPosition {

    static final String HEADER = "Lunzhi-Position";

    private static final Logger LOG = LoggerFactory.getLogger(LogPosition.class);

    private final MongoEventLog log;

    LogPosition(MongoEventLog log) {
        this.log = log;
    }

    /** Only where something was done; what was stored is answered as stored, even if the position is not known. */
    void tell(HttpServletResponse response) {
        if (response.getStatus() >= 300) {
            return;
        }
        try {
            // What this process stored covers the caller's own write; the database is asked only before the first one.
            long stored = log.storedUpTo();
            response.setHeader(HEADER, String.valueOf((stored > 0 ? stored : log.position()) - 1));
        } catch (MongoException | LogUnavailable lost) {
            LOG.warn("An answer goes without its position: the database has just been lost");
        }
    }
}
