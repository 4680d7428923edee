package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.springframework.context.ApplicationContext;

/** What happened in a year that was told, counted by the names of the events. */
final class ToldYear {

    private final Map<String, Integer> counts = new TreeMap<>();

    ToldYear(ApplicationContext station) {
        try (Stream<? extends TrackedEventMessage<?>> stored =
                station.getBean(MongoEventLog.class).readEvents(null, false)) {
            stored.forEach(event -> counts.merge(event.getPayloadType().getSimpleName(), 1, Integer::sum));
        }
    }

    void holds(int atLeast, String... events) {
        for (String event : events) {
            assertThat(counts.getOrDefault(event, 0))
                    .as("%s of %s", event, counts)
                    .isGreaterThanOrEqualTo(atLeast);
        }
    }

    /** The rotating secretaries, with shifts kept and missed, and what the rota gave to whom. */
    void holdsRosters() {
        holds(10, "RosterPublished", "RosterEnteredIntoForce", "RosterEnded", "ReliefAppointed");
        holds(200, "ShiftPlanned", "ShiftCheckedIn", "ShiftCompleted");
        holds(1, "CaseAssignedFromRota", "AbsenceReported", "HandoverOffered", "HandoverAccepted");
    }

    /** From the application to an agreement that was kept, one a court confirmed, and one that came to nothing. */
    void holdsMediations() {
        holds(
                1,
                "MediationProposed",
                "PartyConsented",
                "MediationAccepted",
                "FileNumberAssigned",
                "MediatorsAssigned",
                "RightsNoticeAcknowledged",
                "SessionHeld",
                "AgreementReached",
                "SealAffixed",
                "AgreementTookEffect",
                "AgreementConfirmed",
                "ObligationPerformed",
                "CaseConcluded",
                "MediationFollowedUp",
                "MediationTerminated",
                "IdentityVerified",
                "CaseArchived");
    }

    /** From the code of a place to the requester's own word. */
    void holdsOrders() {
        holds(
                1,
                "OrderPlaced",
                "OrderOpened",
                "OrderClaimed",
                "OrderDispatched",
                "ServiceDelivered",
                "DeliveryConfirmed",
                "ServiceRated",
                "OrderClosed");
    }
}
