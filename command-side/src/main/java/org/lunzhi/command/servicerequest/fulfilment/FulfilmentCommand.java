package org.lunzhi.command.servicerequest.fulfilment;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;
import org.lunzhi.kernel.servicerequest.order.ObstacleKind;
import org.lunzhi.kernel.servicerequest.order.ReleaseReason;
import org.lunzhi.kernel.servicerequest.order.RunnerBasis;
import org.lunzhi.kernel.servicerequest.order.ServiceResult;

/** What one can ask of an open order until it is delivered. */
sealed interface FulfilmentCommand {

    @TargetAggregateIdentifier
    ServiceRequestId serviceRequestId();

    /** Take the order on; the claimant declares that it is not their own. */
    record ClaimOrder(ServiceRequestId serviceRequestId, boolean withoutInterest) implements FulfilmentCommand {}

    record ReleaseClaim(ServiceRequestId serviceRequestId, ReleaseReason reason) implements FulfilmentCommand {}

    /** Charge a person of a unit with the order. */
    record DispatchRunner(
            ServiceRequestId serviceRequestId,
            OfficerId runner,
            UnitId unit,
            RunnerBasis basis,
            @Nullable ShiftId shift,
            @Nullable CatalogueEntryId entry)
            implements FulfilmentCommand {}

    record RecallDispatch(ServiceRequestId serviceRequestId, ReleaseReason reason) implements FulfilmentCommand {}

    /** Begin, in the way that was ordered unless another is named. */
    record StartService(
            ServiceRequestId serviceRequestId, @Nullable HandlingMode mode) implements FulfilmentCommand {}

    record ReportObstacle(ServiceRequestId serviceRequestId, ObstacleKind kind, DocumentRef note)
            implements FulfilmentCommand {}

    record Deliver(
            ServiceRequestId serviceRequestId, ServiceResult result, DocumentRef report, List<DocumentRef> evidence)
            implements FulfilmentCommand {}
}
