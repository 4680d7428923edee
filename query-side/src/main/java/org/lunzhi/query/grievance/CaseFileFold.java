package org.lunzhi.query.grievance;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationPartAwaited;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.grievance.RecordEvent.MatterSplitOff;
import org.lunzhi.query.grievance.CaseFile.Link.Kind;
import org.lunzhi.query.support.Fold;

/** How a case file follows from its grievance's events; the live view and every look into the past share it. */
final class CaseFileFold {

    private static final Fold<CaseFile> LINKS = new Fold<CaseFile>()
            .on(MediationRequested.class, (file, event) -> file.linkedTo(Kind.MEDIATION, event.mediationId()))
            .on(MediationPartAwaited.class, (file, event) -> file.linkedTo(Kind.MEDIATION, event.mediationId()))
            .on(GrievanceLinked.class, (file, event) -> file.linkedTo(Kind.ORIGINAL, event.original()))
            .on(MatterSplitOff.class, (file, event) -> file.linkedTo(Kind.PART, event.part()));

    private CaseFileFold() {}

    /** The file after the event; the first event of a matter opens it. */
    static CaseFile apply(@Nullable CaseFile before, DomainEventMessage<?> message) {
        GrievanceEvent event = (GrievanceEvent) message.getPayload();
        CaseFile file = before == null ? open((GrievanceRegistered) event) : changed(before, event);
        return file.holding(file.dossier().after(message, event.occurredAt()));
    }

    private static CaseFile open(GrievanceRegistered event) {
        CaseFile file = CaseFile.opened(StandingFold.begin(event));
        if (event.source().splitFrom() != null) {
            return file.linkedTo(Kind.WHOLE, event.source().splitFrom());
        }
        return event.source().order() == null
                ? file
                : file.linkedTo(Kind.ORDER, event.source().order());
    }

    private static CaseFile changed(CaseFile file, GrievanceEvent event) {
        return LINKS.apply(file.with(StandingFold.apply(file.standing(), event)), event);
    }
}
