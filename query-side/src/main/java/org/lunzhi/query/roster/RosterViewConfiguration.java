package org.lunzhi.query.roster;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.ViewGroup;
import org.lunzhi.query.support.dossier.Retold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view of rosters and its processor. */
@Configuration(proxyBeanMethods = false)
class RosterViewConfiguration {

    @Bean
    Rosters shownRosters(MongoDatabase database, ViewCodec codec, EventStore log) {
        return new Rosters(database, codec, log);
    }

    @Bean
    RosterProjection shownRosterProjection(Rosters rosters) {
        return new RosterProjection(rosters);
    }

    @Bean
    Retold retoldRosters(Rosters rosters) {
        return rosters.retold();
    }

    @Bean
    ViewGroup rosterGroup() {
        return new ViewGroup(RosterProjection.GROUP, new SequentialPerAggregatePolicy());
    }
}
