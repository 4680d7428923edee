package org.lunzhi.kernel.servicerequest;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.order.CorrectionReason;

/** What is added to or corrected in the record of an order; the old facts stay readable. */
public sealed interface OrderFileEvent extends ServiceRequestEvent {

    /** 工作记录: a note joined the file. */
    @Revision("1")
    record OrderNoted(ServiceRequestId serviceRequestId, DocumentRef note, Instant occurredAt)
            implements OrderFileEvent {}

    /** 更正事项: the order is for another service of the same edition; limits that run do not move. */
    @Revision("1")
    record ServiceCorrected(
            ServiceRequestId serviceRequestId,
            ServiceCode former,
            ServiceCode service,
            UnitId competent,
            CorrectionReason reason,
            Instant occurredAt)
            implements OrderFileEvent {}

    /** 更正材料: a document was wrong and another stands in its place. */
    @Revision("1")
    record OrderDocumentCorrected(
            ServiceRequestId serviceRequestId,
            DocumentRef former,
            DocumentRef current,
            CorrectionReason reason,
            Instant occurredAt)
            implements OrderFileEvent {}

    /** 催办: a limit of the order came near or passed. */
    @Revision("1")
    record OrderReminded(
            ServiceRequestId serviceRequestId, DeadlineId deadline, UnitId unit, boolean overdue, Instant occurredAt)
            implements OrderFileEvent {}

    /** 期限重算: a newly published calendar moved a limit. */
    @Revision("1")
    record OrderDeadlineRecalculated(
            ServiceRequestId serviceRequestId, Deadline former, Deadline deadline, Instant occurredAt)
            implements OrderFileEvent, SetsDeadlines {

        @Override
        public List<Deadline> deadlines() {
            return List.of(deadline);
        }
    }
}
