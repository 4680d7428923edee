package org.lunzhi.command.grievance;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.command.grievance.standing.OtherMatters;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.springframework.stereotype.Component;

/** Other matters as the log has them, read afresh each time: it is asked rarely, and a file is short. */
@Component
class StoredMatters implements OtherMatters {

    private final EventStore log;

    StoredMatters(EventStore log) {
        this.log = log;
    }

    @Override
    public Optional<Instant> registeredAt(GrievanceId matter) {
        return facts(matter)
                .filter(GrievanceRegistered.class::isInstance)
                .map(GrievanceRegistered.class::cast)
                .map(GrievanceRegistered::occurredAt)
                .findFirst();
    }

    private Stream<?> facts(GrievanceId matter) {
        return log.readEvents(matter.value()).asStream().map(DomainEventMessage::getPayload);
    }
}
