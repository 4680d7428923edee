package org.lunzhi.command.agreement.pact;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.agreement.ConfirmationEvent.AgreementConfirmed;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationApplied;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationDismissed;
import org.lunzhi.kernel.agreement.CorrectionEvent.AgreementPaperCorrected;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationBreached;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationPerformed;
import org.lunzhi.kernel.agreement.PerformanceEvent.OutcomeDisputed;
import org.lunzhi.kernel.agreement.PerformanceEvent.UrgeRecorded;
import org.lunzhi.kernel.agreement.SigningEvent.PartySigned;
import org.lunzhi.kernel.privacy.DocumentRef;

/** The papers that gathered around an agreement: authorities, receipts, urges, notices, what went to the court. */
public final class Papers {

    private final Set<DocumentRef> current = new HashSet<>();

    @EventSourcingHandler
    void evolve(PartySigned event) {
        file(event.authority());
    }

    @EventSourcingHandler
    void evolve(ObligationPerformed event) {
        file(event.evidence());
    }

    @EventSourcingHandler
    void evolve(UrgeRecorded event) {
        file(event.urge());
    }

    @EventSourcingHandler
    void evolve(ObligationBreached event) {
        file(event.routeNotice());
    }

    @EventSourcingHandler
    void evolve(OutcomeDisputed event) {
        file(List.of(event.dispute(), event.routeNotice()));
    }

    @EventSourcingHandler
    void evolve(ConfirmationApplied event) {
        file(event.materials());
    }

    @EventSourcingHandler
    void evolve(AgreementConfirmed event) {
        file(event.ruling());
    }

    @EventSourcingHandler
    void evolve(ConfirmationDismissed event) {
        file(event.ruling());
    }

    @EventSourcingHandler
    void evolve(AgreementPaperCorrected event) {
        current.remove(event.replaced());
        file(event.corrected());
    }

    private void file(Collection<DocumentRef> papers) {
        papers.forEach(this::file);
    }

    private void file(@Nullable DocumentRef paper) {
        if (paper != null) {
            current.add(paper);
        }
    }

    /** Whether the paper stands in the file now. */
    public boolean hold(DocumentRef paper) {
        return current.contains(paper);
    }
}
