package org.lunzhi.command.servicerequest.file;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.CorrectOrderDocument;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.CorrectService;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.NoteOnOrder;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.order.CorrectionReason;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is added to and corrected in the record of an order. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class OrderFileController {

    private final CommandGateway commands;
    private final Filing filing;

    OrderFileController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Note(@NotBlank @Size(max = 20_000) String note) {}

    record OtherService(
            @NotNull ServiceCode service, @NotNull CorrectionReason reason) {}

    record OtherDocument(
            @NotNull DocumentRef former,
            @NotBlank @Size(max = 20_000) String current,
            @NotNull CorrectionReason reason) {}

    @PostMapping("/notes")
    CompletableFuture<Void> note(@PathVariable ServiceRequestId id, @RequestBody @Valid Note body) {
        DocumentRef note = sheet().document(DocumentType.FILE_NOTE, Audience.HANDLERS, body.note());
        return commands.send(new NoteOnOrder(id, note));
    }

    @PostMapping("/corrections/service")
    CompletableFuture<Void> correct(@PathVariable ServiceRequestId id, @RequestBody @Valid OtherService body) {
        return commands.send(new CorrectService(id, body.service(), body.reason()));
    }

    @PostMapping("/corrections/document")
    CompletableFuture<Void> correct(@PathVariable ServiceRequestId id, @RequestBody @Valid OtherDocument body) {
        DocumentRef former = body.former();
        DocumentRef current = sheet().document(former.type(), former.audience(), body.current());
        return commands.send(new CorrectOrderDocument(id, former, current, body.reason()));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.SERVICE_FILE);
    }
}
