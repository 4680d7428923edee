package org.lunzhi.query.audit;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Arrays;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.TestLog;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** All views of the query side, told what a test records; what a test does not ask for is never made. */
final class Recording implements AutoCloseable {

    private final AnnotationConfigApplicationContext side = new AnnotationConfigApplicationContext();
    private long delivered;

    Recording(MongoDatabase database, EventStore log, Clock clock) {
        side.registerBean(MongoDatabase.class, () -> database);
        side.registerBean(EventStore.class, () -> log);
        side.registerBean(Clock.class, () -> clock);
        side.addBeanFactoryPostProcessor(beans -> Arrays.stream(beans.getBeanDefinitionNames())
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true)));
        side.scan("org.lunzhi.query");
        side.refresh();
    }

    Replay replay() {
        return side.getBean(Replay.class);
    }

    void deliver(TestLog log) {
        Object[] projections =
                side.getBeansWithAnnotation(ProcessingGroup.class).values().toArray();
        new Delivery(projections).deliver(log.from(delivered), 1, 100);
        delivered = log.end();
    }

    @Override
    public void close() {
        side.close();
    }
}
