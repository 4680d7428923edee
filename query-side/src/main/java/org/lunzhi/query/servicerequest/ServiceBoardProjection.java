package org.lunzhi.query.servicerequest;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;

/** Keeps the board of ordered services up to date. */
@ProcessingGroup(ServiceBoardProjection.GROUP)
class ServiceBoardProjection {

    static final String GROUP = "service-board";

    private final ServiceBoard board;

    ServiceBoardProjection(ServiceBoard board) {
        this.board = board;
    }

    @EventHandler
    void on(ServiceRequestEvent event, DomainEventMessage<?> message) {
        board.record(message);
    }

    @ResetHandler
    void reset() {
        board.clear();
    }
}
