package org.lunzhi.query.audit;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.query.support.PartitionPolicy;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.ViewGroup;
import org.lunzhi.query.support.dossier.Retold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The replay, and the view of what followed from what. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Words eventWords() {
        return new Words();
    }

    @Bean
    Effects effects(MongoDatabase database, ViewCodec codec) {
        return new Effects(database, codec);
    }

    @Bean
    EffectsProjection effectsProjection(Effects effects, Words eventWords) {
        return new EffectsProjection(effects, eventWords);
    }

    @Bean
    Replay replay(EventStore log, List<Retold> kinds, Effects effects, Words eventWords) {
        return new Replay(log, kinds, effects, eventWords);
    }

    @Bean
    ViewGroup effectsGroup() {
        return new ViewGroup(EffectsProjection.GROUP, new PartitionPolicy());
    }
}
