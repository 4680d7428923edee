package org.lunzhi.query.servicerequest;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.ViewGroup;
import org.lunzhi.query.support.dossier.Retold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The board of ordered services and its processor. */
@Configuration(proxyBeanMethods = false)
class ServiceBoardConfiguration {

    @Bean
    ServiceBoard serviceBoard(MongoDatabase database, ViewCodec codec, EventStore log) {
        return new ServiceBoard(database, codec, log);
    }

    @Bean
    ServiceBoardProjection serviceBoardProjection(ServiceBoard board) {
        return new ServiceBoardProjection(board);
    }

    @Bean
    Retold retoldOrders(ServiceBoard board) {
        return board.retold();
    }

    @Bean
    ViewGroup serviceBoardGroup() {
        return new ViewGroup(ServiceBoardProjection.GROUP, new SequentialPerAggregatePolicy());
    }
}
