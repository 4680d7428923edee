package org.lunzhi.kernel.servicerequest;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.ProcessingNotice;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.order.CorrectionReason;
import org.lunzhi.kernel.servicerequest.order.Demand;
import org.lunzhi.kernel.servicerequest.order.OrderChannel;
import org.lunzhi.kernel.servicerequest.order.OrderPerson;
import org.lunzhi.kernel.servicerequest.order.PersonChange;
import org.lunzhi.kernel.servicerequest.order.Requester;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;

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

    /** 更正时间: a time was wrong; the entry is named by its number within the order. */
    @Revision("1")
    record OrderTimeCorrected(
            ServiceRequestId serviceRequestId,
            long entry,
            Instant corrected,
            CorrectionReason reason,
            Instant occurredAt)
            implements OrderFileEvent {}

    /** 补充材料: a piece of evidence joined the file. */
    @Revision("1")
    record OrderEvidenceAdded(ServiceRequestId serviceRequestId, DocumentRef evidence, Instant occurredAt)
            implements OrderFileEvent {}

    /** 变更点单人或受益人: a person of the order was added, corrected, replaced or succeeded; the receipt stays theirs. */
    @Revision("1")
    record OrderPersonChanged(
            ServiceRequestId serviceRequestId,
            OrderPerson role,
            PersonChange change,
            @Nullable PartyRef earlier,
            PartyRef person,
            @Nullable DocumentRef consent,
            Instant occurredAt)
            implements OrderFileEvent {}

    /** 分单: a part of the order became an order of its own, ordered when the whole was. */
    @Revision("1")
    record OrderSplitOff(
            ServiceRequestId serviceRequestId,
            ServiceRequestId part,
            TrackingCode trackingCode,
            OrderChannel channel,
            ServiceCode service,
            Demand demand,
            Requester requester,
            ProcessingNotice notice,
            Instant orderedAt,
            Instant occurredAt)
            implements OrderFileEvent {}

    /** 限制查阅: as which the order went on was sealed, and the order is kept from the same units from now on. */
    @Revision("1")
    record OrderAccessRestricted(
            ServiceRequestId serviceRequestId, List<UnitId> excludedUnits, boolean sealed, Instant occurredAt)
            implements OrderFileEvent {

        public OrderAccessRestricted {
            excludedUnits = Copied.of(excludedUnits);
        }
    }

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
