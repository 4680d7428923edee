package org.lunzhi.command.servicerequest.file;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.order.CorrectionReason;

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

    /** A limit is near, or has passed; sent by the due-list, and harmless when it comes twice. */
    record ActOnDeadline(ServiceRequestId serviceRequestId, DeadlineId deadline) implements OrderFileCommand {}

    /** A calendar was published that may move a limit; harmless when it comes twice. */
    record RecalculateDeadline(ServiceRequestId serviceRequestId, DeadlineId deadline) implements OrderFileCommand {}
}
