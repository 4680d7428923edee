package org.lunzhi.command.mediation.casefile;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementFellThrough;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementReached;
import org.lunzhi.kernel.mediation.EndingEvent.PerformanceNoted;
import org.lunzhi.kernel.mediation.ending.PerformanceState;

/** Which agreement a case came to, and how it fared. */
public final class Outcome {

    private @Nullable AgreementId agreement;
    private @Nullable AgreementForm form;
    private boolean deferred;
    private @Nullable PerformanceState performance;

    @EventSourcingHandler
    void evolve(AgreementReached event) {
        agreement = event.agreementId();
        form = event.form();
        deferred = event.terms().deferred();
    }

    @EventSourcingHandler
    void evolve(AgreementFellThrough event) {
        agreement = null;
        form = null;
    }

    @EventSourcingHandler
    void evolve(PerformanceNoted event) {
        performance = event.state();
    }

    public @Nullable AgreementId agreement() {
        return agreement;
    }

    public @Nullable AgreementForm agreementForm() {
        return form;
    }

    /** Whether the agreement left something to be performed later. */
    public boolean hasDeferredObligations() {
        return deferred;
    }

    public @Nullable PerformanceState performance() {
        return performance;
    }
}
