package org.lunzhi.command.servicerequest.file;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.order.CorrectionReason;
import org.lunzhi.kernel.servicerequest.order.OrderPerson;
import org.lunzhi.kernel.servicerequest.order.PersonChange;

/** What one can ask of the record of an order, and what the due-list asks. */
sealed interface OrderFileCommand {

    @TargetAggregateIdentifier
    ServiceRequestId serviceRequestId();

    record NoteOnOrder(ServiceRequestId serviceRequestId, DocumentRef note) implements OrderFileCommand {}

    record CorrectService(ServiceRequestId serviceRequestId, ServiceCode service, CorrectionReason reason)
            implements OrderFileCommand {}

    record CorrectOrderDocument(
            ServiceRequestId serviceRequestId, DocumentRef former, DocumentRef current, CorrectionReason reason)
            implements OrderFileCommand {}

    /** Corrects the business time of the entry with that number within the order. */
    record CorrectOrderTime(ServiceRequestId serviceRequestId, long entry, Instant corrected, CorrectionReason reason)
            implements OrderFileCommand {}

    record AddOrderEvidence(ServiceRequestId serviceRequestId, DocumentRef evidence) implements OrderFileCommand {}

    /** Names another person; whom the service is for must agree to it. */
    record ChangeOrderPerson(
            ServiceRequestId serviceRequestId,
            OrderPerson role,
            PersonChange change,
            PartyRef person,
            @Nullable DocumentRef consent)
            implements OrderFileCommand {}

    /** Keeps the order from whom the grievance is kept as which it went on. */
    record RestrictOrder(ServiceRequestId serviceRequestId, Protection protection) implements OrderFileCommand {}

    /** A limit is near, or has passed; sent by the due-list, and harmless when it comes twice. */
    record ActOnDeadline(ServiceRequestId serviceRequestId, DeadlineId deadline) implements OrderFileCommand {}

    /** A calendar was published that may move a limit; harmless when it comes twice. */
    record RecalculateDeadline(ServiceRequestId serviceRequestId, DeadlineId deadline) implements OrderFileCommand {}
}
