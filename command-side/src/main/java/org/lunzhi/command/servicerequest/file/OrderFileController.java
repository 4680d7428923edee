package org.lunzhi.command.servicerequest.file;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.AddOrderEvidence;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.ChangeOrderPerson;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.CorrectOrderDocument;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.CorrectOrderTime;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.CorrectService;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.NoteOnOrder;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.order.CorrectionReason;
import org.lunzhi.kernel.servicerequest.order.OrderPerson;
import org.lunzhi.kernel.servicerequest.order.PersonChange;
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

    record Moment(
            long entry, @NotNull Instant corrected, @NotNull CorrectionReason reason) {}

    record Piece(@NotBlank @Size(max = 20_000) String evidence) {}

    /** The person as known now; whom the service is for agrees in their own words. */
    record Somebody(
            @NotNull OrderPerson role,
            @NotNull PersonChange change,
            @NotNull Particulars person,
            @Nullable @Size(max = 5_000) String consent) {}

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

    @PostMapping("/corrections/times")
    CompletableFuture<Void> correct(@PathVariable ServiceRequestId id, @RequestBody @Valid Moment body) {
        return commands.send(new CorrectOrderTime(id, body.entry(), body.corrected(), body.reason()));
    }

    @PostMapping("/evidence")
    CompletableFuture<Void> add(@PathVariable ServiceRequestId id, @RequestBody @Valid Piece body) {
        DocumentRef evidence = sheet().document(DocumentType.EVIDENCE, Audience.HANDLERS, body.evidence());
        return commands.send(new AddOrderEvidence(id, evidence));
    }

    @PostMapping("/persons")
    CompletableFuture<Void> change(@PathVariable ServiceRequestId id, @RequestBody @Valid Somebody body) {
        Sheet sheet = sheet();
        return commands.send(new ChangeOrderPerson(
                id,
                body.role(),
                body.change(),
                sheet.party(body.person()),
                sheet.documentIfSaid(DocumentType.CONSENT_FORM, Audience.HANDLERS, body.consent())));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.SERVICE_FILE);
    }
}
