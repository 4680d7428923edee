package org.lunzhi.query.agreement;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.lunzhi.kernel.agreement.AgreementEvent;

/** Keeps the file of every agreement up to date. */
@ProcessingGroup(AgreementFileProjection.GROUP)
class AgreementFileProjection {

    static final String GROUP = "agreement-files";

    private final AgreementFiles files;

    AgreementFileProjection(AgreementFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(AgreementEvent event, DomainEventMessage<?> message) {
        files.record(message);
    }

    @ResetHandler
    void reset() {
        files.clear();
    }
}
