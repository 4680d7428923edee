package org.lunzhi.query.grievance;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.ViewGroup;
import org.lunzhi.query.support.dossier.Retold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view of case files and its processor. */
@Configuration(proxyBeanMethods = false)
class CaseFileConfiguration {

    @Bean
    CaseFiles caseFiles(MongoDatabase database, ViewCodec codec, EventStore log) {
        return new CaseFiles(database, codec, log);
    }

    @Bean
    CaseFileProjection caseFileProjection(CaseFiles files) {
        return new CaseFileProjection(files);
    }

    @Bean
    Retold retoldGrievances(CaseFiles files) {
        return files.retold();
    }

    @Bean
    ViewGroup caseFileGroup() {
        return new ViewGroup(CaseFileProjection.GROUP, new SequentialPerAggregatePolicy());
    }
}
