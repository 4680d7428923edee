package org.lunzhi.command.grievance.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.AcknowledgeDispatch;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.ContactComplainant;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.DesignateUnit;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.DispatchGrievance;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.ReturnDispatch;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.handling.DispatchManner;
import org.lunzhi.kernel.grievance.handling.DispatchReason;
import org.lunzhi.kernel.grievance.handling.ReturnReason;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is charged with a matter. */
@RestController
@RequestMapping("/api/grievances/{id}")
class GrievanceDispatchController {

    private final CommandGateway commands;
    private final Filing filing;

    GrievanceDispatchController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Dispatch(
            @NotNull @Size(max = 10) List<UnitId> leads,
            @NotNull @Size(max = 20) List<UnitId> coHandlers,
            @NotNull DispatchManner manner,
            @Nullable CatalogueEntryId catalogueEntry,
            @Nullable DispatchReason coordinatorsReason) {}

    record Return(
            @NotNull ReturnReason reason,
            @NotBlank @Size(max = 20_000) String basis,
            @Nullable UnitId suggestedUnit) {}

    record Designation(
            @NotNull UnitId lead,
            @NotNull @Size(max = 20) List<UnitId> coHandlers,
            @NotBlank @Size(max = 20_000) String reason) {}

    record Contact(
            @NotNull ContactResult result,
            @Nullable @Size(max = 20_000) String note) {}

    @PostMapping("/dispatches")
    CompletableFuture<Void> dispatch(@PathVariable GrievanceId id, @RequestBody @Valid Dispatch body) {
        return commands.send(new DispatchGrievance(
                id, body.leads(), body.coHandlers(), body.manner(), body.catalogueEntry(), body.coordinatorsReason()));
    }

    @PostMapping("/acknowledgement")
    CompletableFuture<Void> acknowledge(@PathVariable GrievanceId id) {
        return commands.send(new AcknowledgeDispatch(id));
    }

    @PostMapping("/returns")
    CompletableFuture<Void> sendBack(@PathVariable GrievanceId id, @RequestBody @Valid Return body) {
        Sheet sheet = sheet();
        return commands.send(new ReturnDispatch(
                id,
                body.reason(),
                sheet.document(DocumentType.REASON, Audience.HANDLERS, body.basis()),
                body.suggestedUnit()));
    }

    @PostMapping("/designation")
    CompletableFuture<Void> designate(@PathVariable GrievanceId id, @RequestBody @Valid Designation body) {
        Sheet sheet = sheet();
        return commands.send(new DesignateUnit(
                id,
                body.lead(),
                body.coHandlers(),
                sheet.document(DocumentType.REASON, Audience.HANDLERS, body.reason())));
    }

    @PostMapping("/contacts")
    CompletableFuture<Void> contact(@PathVariable GrievanceId id, @RequestBody @Valid Contact body) {
        Sheet sheet = sheet();
        return commands.send(new ContactComplainant(
                id, body.result(), sheet.documentIfSaid(DocumentType.PROGRESS_NOTE, Audience.HANDLERS, body.note())));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.GRIEVANCE_FILE);
    }
}
