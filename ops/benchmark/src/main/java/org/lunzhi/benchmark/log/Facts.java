package org.lunzhi.benchmark.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.lunzhi.kernel.Families;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchAcknowledged;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.organisation.UnitId;

/** Facts of invented matters, all of one form and about one size. */
final class Facts {

    static final LogSerializer SERIALIZER = LogSerializer.of(EventCatalogue.of(Families.ALL));

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private Facts() {}

    static DomainEventMessage<?> fact(String matter, long sequence) {
        var event = new DispatchAcknowledged(
                GrievanceId.of(matter),
                UnitId.of("unit-housing"),
                OfficerId.of("officer-008"),
                List.of(DeadlineId.of(matter + "-acknowledge"), DeadlineId.of(matter + "-return-window")),
                NOON);
        return new GenericDomainEventMessage<>("Grievance", matter, sequence, event, Map.of("traceId", matter));
    }
}
