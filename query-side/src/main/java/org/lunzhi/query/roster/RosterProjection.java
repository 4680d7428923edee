package org.lunzhi.query.roster;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.lunzhi.kernel.roster.RosterEvent;

/** Keeps the rosters up to date. */
@ProcessingGroup(RosterProjection.GROUP)
class RosterProjection {

    static final String GROUP = "rosters";

    private final Rosters rosters;

    RosterProjection(Rosters rosters) {
        this.rosters = rosters;
    }

    @EventHandler
    void on(RosterEvent event, DomainEventMessage<?> message) {
        rosters.record(message);
    }

    @ResetHandler
    void reset() {
        rosters.clear();
    }
}
