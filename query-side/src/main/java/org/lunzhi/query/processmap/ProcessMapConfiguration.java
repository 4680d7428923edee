package org.lunzhi.query.processmap;

import com.mongodb.client.MongoDatabase;
import org.lunzhi.query.support.PartitionPolicy;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.ViewGroup;
import org.lunzhi.query.support.past.LookingBack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The process map and its processor, one partition of matters to a thread. */
@Configuration(proxyBeanMethods = false)
class ProcessMapConfiguration {

    @Bean
    ProcessRows processRows(MongoDatabase database, ViewCodec codec) {
        return new ProcessRows(database, codec);
    }

    @Bean
    PastMaps pastMaps(ProcessRows rows, LookingBack lookingBack) {
        return new PastMaps(rows, lookingBack);
    }

    @Bean
    ProcessMapProjection processMapProjection(ProcessRows rows) {
        return new ProcessMapProjection(rows);
    }

    @Bean
    ViewGroup processMapGroup() {
        return new ViewGroup(ProcessMapProjection.GROUP, new PartitionPolicy());
    }
}
