package org.lunzhi.kernel.eventlog;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.MongoCommitStore;
import org.lunzhi.kernel.eventlog.contract.EventHistory;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;

/** A log that somebody else started, opened to be read, whatever its origin; nothing is made for it. */
public final class ExistingLog {

    private ExistingLog() {}

    /**
     * The log in this database; empty where none was started.
     *
     * @throws org.lunzhi.kernel.eventlog.commit.LogRefused if the log has an unknown format
     * @throws org.lunzhi.kernel.eventlog.commit.LogUnavailable if the database does not answer
     */
    public static Optional<MongoEventLog> in(
            MongoDatabase database, LogSettings settings, LogSerializer serializer, Clock clock, MeterRegistry meters) {
        MongoCommitStore store = new MongoCommitStore(database, settings.collection());
        return new Genesis(new EventForm(serializer, EventHistory.upgrades()), store)
                .started()
                .map(known -> Genesis.proposal(known.logId(), known.origin(), known.occurredAt()))
                .map(proposal -> new MongoEventLog(store, settings, serializer, clock, meters, proposal));
    }
}
