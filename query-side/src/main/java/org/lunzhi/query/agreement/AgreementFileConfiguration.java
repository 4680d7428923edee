package org.lunzhi.query.agreement;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.ViewGroup;
import org.lunzhi.query.support.dossier.Retold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view of agreement files and its processor. */
@Configuration(proxyBeanMethods = false)
class AgreementFileConfiguration {

    @Bean
    AgreementFiles agreementFiles(MongoDatabase database, ViewCodec codec, EventStore log) {
        return new AgreementFiles(database, codec, log);
    }

    @Bean
    AgreementFileProjection agreementFileProjection(AgreementFiles files) {
        return new AgreementFileProjection(files);
    }

    @Bean
    Retold retoldAgreements(AgreementFiles files) {
        return files.retold();
    }

    @Bean
    ViewGroup agreementFileGroup() {
        return new ViewGroup(AgreementFileProjection.GROUP, new SequentialPerAggregatePolicy());
    }
}
