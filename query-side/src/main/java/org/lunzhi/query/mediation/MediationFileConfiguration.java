package org.lunzhi.query.mediation;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.ViewGroup;
import org.lunzhi.query.support.dossier.Retold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view of mediation files and its processor. */
@Configuration(proxyBeanMethods = false)
class MediationFileConfiguration {

    @Bean
    MediationFiles mediationFiles(MongoDatabase database, ViewCodec codec, EventStore log) {
        return new MediationFiles(database, codec, log);
    }

    @Bean
    MediationFileProjection mediationFileProjection(MediationFiles files) {
        return new MediationFileProjection(files);
    }

    @Bean
    Retold retoldMediations(MediationFiles files) {
        return files.retold();
    }

    @Bean
    ViewGroup mediationFileGroup() {
        return new ViewGroup(MediationFileProjection.GROUP, new SequentialPerAggregatePolicy());
    }
}
