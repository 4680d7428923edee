package org.lunzhi.command.support.history;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What the log tells of an aggregate up to one of its facts; read afresh, it is asked rarely and a file is short. */
@Component
public final class EarlierFacts {

    private final EventStore log;

    public EarlierFacts(EventStore log) {
        this.log = log;
    }

    /** The facts of one kind that an aggregate told before the one with that number, in their order. */
    public <T> List<T> of(Object aggregate, long before, Class<T> kind) {
        return log.readEvents(aggregate.toString())
                .asStream()
                .takeWhile(fact -> fact.getSequenceNumber() < before)
                .map(DomainEventMessage::getPayload)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
