package org.lunzhi.command.servicerequest.file;

import org.lunzhi.command.servicerequest.file.OrderFileCommand.ActOnDeadline;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.RecalculateDeadline;
import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.command.support.due.DueEntry;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.springframework.stereotype.Component;

/** What an order is told about its limits: each is near, has passed, or may have moved with a new calendar. */
@Component
class OrderDues implements DueCommands {

    @Override
    public boolean handles(String ownerType, DeadlineKind kind) {
        return ownerType.equals("ServiceRequest");
    }

    @Override
    public Object commandFor(DueEntry entry) {
        return new ActOnDeadline(ServiceRequestId.of(entry.owner()), entry.deadline());
    }

    @Override
    public Object recalculationOf(DueEntry entry) {
        return new RecalculateDeadline(ServiceRequestId.of(entry.owner()), entry.deadline());
    }
}
