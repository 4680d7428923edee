package org.lunzhi.query.grievance;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.lunzhi.kernel.grievance.GrievanceEvent;

/** Keeps the case file of every grievance up to date. */
@ProcessingGroup(CaseFileProjection.GROUP)
class CaseFileProjection {

    static final String GROUP = "case-files";

    private final CaseFiles files;

    CaseFileProjection(CaseFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(GrievanceEvent event, DomainEventMessage<?> message) {
        files.record(message);
    }

    @ResetHandler
    void reset() {
        files.clear();
    }
}
