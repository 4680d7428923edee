package org.lunzhi.query.grievance;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.grievance.RecordEvent.MatterSplitOff;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.References;
import org.lunzhi.query.grievance.CaseFile.Link.Kind;
import org.lunzhi.query.support.Fold;
import org.lunzhi.query.support.Recorded;

/** How a case file follows from its grievance's events; the live view and every look into the past share it. */
final class CaseFileFold {

    private static final Fold<CaseFile> LINKS = new Fold<CaseFile>()
            .on(MediationRequested.class, (file, event) -> file.linkedTo(Kind.MEDIATION, event.mediationId()))
            .on(GrievanceLinked.class, (file, event) -> file.linkedTo(Kind.ORIGINAL, event.original()))
            .on(MatterSplitOff.class, (file, event) -> file.linkedTo(Kind.PART, event.part()));

    private CaseFileFold() {}

    /** The file after the event; the first event of a matter opens it. */
    static CaseFile apply(@Nullable CaseFile before, DomainEventMessage<?> message) {
        GrievanceEvent event = (GrievanceEvent) message.getPayload();
        CaseFile file = before == null ? open((GrievanceRegistered) event) : changed(before, event);
        String name = event.getClass().getSimpleName();
        return file.joinedBy(References.in(event, PartyRef.class))
                .holding(References.in(event, DocumentRef.class), name, event.occurredAt())
                .due(set(event), ended(event))
                .entered(new CaseFile.Entry(name, event.occurredAt(), Recorded.of(message)));
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

    private static List<Deadline> set(Object event) {
        return event instanceof SetsDeadlines sets ? sets.deadlines() : List.of();
    }

    private static List<DeadlineId> ended(Object event) {
        return event instanceof EndsDeadlines ends ? ends.endedDeadlines() : List.of();
    }
}
