package org.lunzhi.station.notary;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.kernel.notary.NotaryOnDemand;
import org.lunzhi.kernel.notary.PublishedLog;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredCheckpoints;
import org.lunzhi.station.notary.witness.Couriers;
import org.lunzhi.station.shape.OnSide;
import org.lunzhi.station.shape.Shape;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What of the notary runs where: it signs where commands are decided, and is read everywhere. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotarySettings.class)
class NotaryConfiguration {

    @Bean
    PublishedLog publishedLog(MongoDatabase database) {
        return new PublishedLog(database);
    }

    @Bean
    RawCommits rawCommits(MongoDatabase database) {
        return new RawCommits(database, LogSettings.DEFAULT.collection());
    }

    @Bean
    SigningKeys signingKeys(NotarySettings settings, MongoEventLog log, MongoDatabase database, Clock clock) {
        return settings.signingKeys(log, database, clock);
    }

    /** Nodes that do not sign show what others have signed. */
    @Bean
    @Primary
    NotaryOnDemand notaryOnDemand(ObjectProvider<NotaryJob> job, PublishedLog log) {
        NotaryJob here = job.getIfAvailable();
        return atMost -> here == null ? log.newest() : here.signedNow(atMost);
    }

    /** Nodes that sign. */
    @Configuration(proxyBeanMethods = false)
    @OnSide(Shape.COMMAND)
    static class Signing {

        @Bean
        Notary notary(MongoDatabase database, RawCommits commits, SigningKeys keys, Clock clock) {
            return new Notary(database, commits, keys, clock);
        }

        @Bean
        Couriers couriers(NotarySettings settings, PublishedLog log, MongoDatabase database, MeterRegistry meters) {
            return Couriers.to(settings.witnesses(), log, new StoredCheckpoints(database), meters);
        }

        @Bean
        NotaryJob notaryJob(Notary notary, Couriers couriers, NotarySettings settings, MeterRegistry meters) {
            return new NotaryJob(notary, couriers, settings.interval(), meters);
        }
    }
}
