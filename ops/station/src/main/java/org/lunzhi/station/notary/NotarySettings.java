package org.lunzhi.station.notary;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.station.notary.witness.WitnessSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is signed.
 *
 * @param origin names the log in its checkpoints for ever, from the first key on; blank for one made of the log's id
 * @param keys the folder of the private key, which is made there on first start; keep it apart from backups
 * @param interval how long what is stored may wait for a checkpoint that nobody asks for
 * @param witnesses who is told of every checkpoint
 */
@ConfigurationProperties(NotarySettings.PREFIX)
record NotarySettings(
        @Nullable String origin,
        @DefaultValue("keys") Path keys,
        @DefaultValue("20s") Duration interval,
        @DefaultValue List<WitnessSettings> witnesses) {

    static final String PREFIX = "lunzhi.notary";

    private static final Duration LONGEST = Duration.ofMinutes(1);

    NotarySettings {
        if (interval.compareTo(LONGEST) > 0 || interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("lunzhi.notary.interval is more than nothing and at most " + LONGEST);
        }
    }

    /** The keys of this log, whose private half is in the folder. */
    SigningKeys signingKeys(MongoEventLog log, MongoDatabase database, Clock clock) {
        String id = log.start().logId().value();
        return new SigningKeys(keyOf(id), new StoredKeys(database), originOf(id), clock);
    }

    String originOf(String log) {
        return origin == null || origin.isBlank() ? "lunzhi/" + log : origin;
    }

    private Path keyOf(String log) {
        return keys.resolve("notary-" + log.replaceAll("[^A-Za-z0-9._-]", "_") + ".key");
    }
}
