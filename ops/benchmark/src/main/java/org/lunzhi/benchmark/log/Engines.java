package org.lunzhi.benchmark.log;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.lunzhi.benchmark.measure.PlainInserts;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.contract.LogId;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;

/** The engines that are compared, on the same server and with the same acknowledgement. */
final class Engines {

    private Engines() {}

    static MongoEventLog ours(MongoDatabase database) {
        return MongoEventLog.open(
                database,
                LogSettings.DEFAULT,
                Facts.SERIALIZER,
                Clock.systemUTC(),
                new SimpleMeterRegistry(),
                LogId.of("log-benchmark"),
                LogOrigin.SIMULATED);
    }

    // The way it is told from 4.x to make its indexes; without them it would be compared unfairly.
    @SuppressWarnings("deprecation")
    static MongoEventStorageEngine axons(MongoDatabase database) {
        MongoEventStorageEngine engine = MongoEventStorageEngine.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database.withWriteConcern(PlainInserts.SAFE))
                        .build())
                .eventSerializer(Facts.SERIALIZER)
                .snapshotSerializer(Facts.SERIALIZER)
                .build();
        engine.ensureIndexes();
        return engine;
    }
}
