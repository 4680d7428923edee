package org.lunzhi.station.health;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database answers, and how long the log is. */
@Component("logHealthIndicator")
class LogHealth implements HealthIndicator {

    private final MongoDatabase database;
    private final MongoEventLog log;

    LogHealth(MongoDatabase database, MongoEventLog log) {
        this.database = database;
        this.log = log;
    }

    @Override
    public Health health() {
        try {
            database.runCommand(new Document("ping", 1));
            return Health.up()
                    .withDetail("events", log.position())
                    .withDetail("origin", log.start().origin())
                    .build();
        } catch (RuntimeException away) {
            return Health.down()
                    .withDetail("reason", away.getClass().getSimpleName())
                    .build();
        }
    }
}
