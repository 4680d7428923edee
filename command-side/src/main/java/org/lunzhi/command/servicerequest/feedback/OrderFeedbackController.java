package org.lunzhi.command.servicerequest.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.CloseOrder;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.ConfirmDelivery;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.RejectDelivery;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.SeekConfirmation;
import org.lunzhi.command.support.Filing;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.feedback.ContactResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the office learns of a delivery, and closing the order. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class OrderFeedbackController {

    private final CommandGateway commands;
    private final Filing filing;

    OrderFeedbackController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Attempt(@NotNull ContactResult contact) {}

    /** What the requester said, in their written words. */
    record Word(@NotBlank @Size(max = 20_000) String statement) {}

    @PostMapping("/confirmation-attempts")
    CompletableFuture<Void> seek(@PathVariable ServiceRequestId id, @RequestBody @Valid Attempt body) {
        return commands.send(new SeekConfirmation(id, body.contact()));
    }

    @PostMapping("/confirmation")
    CompletableFuture<Void> confirm(@PathVariable ServiceRequestId id, @RequestBody @Valid Word body) {
        return commands.send(new ConfirmDelivery(id, null, statement(body)));
    }

    @PostMapping("/reworks")
    CompletableFuture<Void> reject(@PathVariable ServiceRequestId id, @RequestBody @Valid Word body) {
        return commands.send(new RejectDelivery(id, null, statement(body)));
    }

    @PostMapping("/closing")
    CompletableFuture<Void> close(@PathVariable ServiceRequestId id) {
        return commands.send(new CloseOrder(id));
    }

    private DocumentRef statement(Word body) {
        return filing.open(RetentionClass.SERVICE_FILE)
                .document(DocumentType.STATEMENT, Audience.HANDLERS, body.statement());
    }
}
