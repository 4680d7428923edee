package org.lunzhi.query.worklist;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.ViewGroup;
import org.lunzhi.query.support.past.LookingBack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view of open work and its processors, one for each kind of matter. */
@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

    @Bean
    Worklists worklists(MongoDatabase database, ViewCodec codec) {
        return new Worklists(database, codec);
    }

    @Bean
    PastWorklists pastWorklists(Worklists worklists, LookingBack lookingBack) {
        return new PastWorklists(worklists, lookingBack);
    }

    @Bean
    GrievanceItems grievanceItems(Worklists worklists) {
        return new GrievanceItems(worklists);
    }

    @Bean
    ViewGroup grievanceItemsGroup() {
        return new ViewGroup(GrievanceItems.GROUP, new SequentialPerAggregatePolicy());
    }

    @Bean
    MediationItems mediationItems(Worklists worklists) {
        return new MediationItems(worklists);
    }

    @Bean
    ViewGroup mediationItemsGroup() {
        return new ViewGroup(MediationItems.GROUP, new SequentialPerAggregatePolicy());
    }

    @Bean
    AgreementItems agreementItems(Worklists worklists) {
        return new AgreementItems(worklists);
    }

    @Bean
    ViewGroup agreementItemsGroup() {
        return new ViewGroup(AgreementItems.GROUP, new SequentialPerAggregatePolicy());
    }

    @Bean
    ServiceItems serviceItems(Worklists worklists) {
        return new ServiceItems(worklists);
    }

    @Bean
    ViewGroup serviceItemsGroup() {
        return new ViewGroup(ServiceItems.GROUP, new SequentialPerAggregatePolicy());
    }
}
