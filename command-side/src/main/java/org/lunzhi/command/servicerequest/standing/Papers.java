package org.lunzhi.command.servicerequest.standing;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ObstacleReported;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ServiceDelivered;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderDocumentCorrected;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderEvidenceAdded;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderNoted;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderPersonChanged;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;

/** The papers the office wrote or took for an order, as they are now; what the requester said stays as it was said. */
public final class Papers {

    private final Set<DocumentRef> current = new HashSet<>();

    @EventSourcingHandler
    void evolve(OrderPlaced event) {
        current.add(event.demand().wish());
    }

    @EventSourcingHandler
    void evolve(ObstacleReported event) {
        current.add(event.note());
    }

    @EventSourcingHandler
    void evolve(ServiceDelivered event) {
        current.add(event.report());
        current.addAll(event.evidence());
    }

    @EventSourcingHandler
    void evolve(OrderNoted event) {
        current.add(event.note());
    }

    @EventSourcingHandler
    void evolve(OrderEvidenceAdded event) {
        current.add(event.evidence());
    }

    @EventSourcingHandler
    void evolve(OrderPersonChanged event) {
        if (event.consent() != null) {
            current.add(event.consent());
        }
    }

    @EventSourcingHandler
    void evolve(OrderDocumentCorrected event) {
        current.remove(event.former());
        current.add(event.current());
    }

    /** Whether the document stands in the file now. */
    public boolean hold(DocumentRef document) {
        return current.contains(document);
    }
}
