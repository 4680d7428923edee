package org.lunzhi.command.grievance;

import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.command.grievance.standing.OtherMatters;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.springframework.stereotype.Component;

/** Other matters as the log has them, read afresh each time: it is asked rarely, and a file is short. */
@Component
class StoredMatters implements OtherMatters {

    private final EventStore log;

    StoredMatters(EventStore log) {
        this.log = log;
    }

    @Override
    public boolean registered(GrievanceId matter) {
        return facts(matter).anyMatch(GrievanceRegistered.class::isInstance);
    }

    @Override
    public Optional<GrievanceId> originalOf(GrievanceId duplicate) {
        return facts(duplicate)
                .filter(GrievanceLinked.class::isInstance)
                .map(GrievanceLinked.class::cast)
                .map(GrievanceLinked::original)
                .findFirst();
    }

    private Stream<?> facts(GrievanceId matter) {
        return log.readEvents(matter.value()).asStream().map(DomainEventMessage::getPayload);
    }
}
