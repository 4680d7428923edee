package org.lunzhi.command.servicerequest.placing;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.order.RejectionReason;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

/** What one can ask of an order until it is open, and how it is taken back. */
sealed interface PlacingCommand {

    @TargetAggregateIdentifier
    ServiceRequestId serviceRequestId();

    record ScreenOrder(ServiceRequestId serviceRequestId) implements PlacingCommand {}

    /** Turn the order down; the paper tells the requester what else they can do. */
    record RejectOrder(
            ServiceRequestId serviceRequestId,
            RejectionReason reason,
            @Nullable DocumentRef alternative) implements PlacingCommand {}

    /** Hand the order on as a grievance, because it is a conflict or a complaint. */
    record ConvertOrder(
            ServiceRequestId serviceRequestId,
            GrievanceId grievance,
            MatterType kind,
            Protection protection,
            boolean emergency)
            implements PlacingCommand {}

    /** Open the order in a unit, or in the competent one. */
    record OpenOrder(
            ServiceRequestId serviceRequestId, @Nullable UnitId unit) implements PlacingCommand {}

    record CancelOrder(
            ServiceRequestId serviceRequestId,
            @Nullable TokenHash token,
            @Nullable DocumentRef statement) implements PlacingCommand {}
}
