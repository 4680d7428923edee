package org.lunzhi.query.mediation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.lunzhi.kernel.mediation.MediationEvent;

/** Keeps the file of every mediation up to date. */
@ProcessingGroup(MediationFileProjection.GROUP)
class MediationFileProjection {

    static final String GROUP = "mediation-files";

    private final MediationFiles files;

    MediationFileProjection(MediationFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(MediationEvent event, DomainEventMessage<?> message) {
        files.record(message);
    }

    @ResetHandler
    void reset() {
        files.clear();
    }
}
