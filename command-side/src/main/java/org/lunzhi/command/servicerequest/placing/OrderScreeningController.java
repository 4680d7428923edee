package org.lunzhi.command.servicerequest.placing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.CancelOrder;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.ConvertOrder;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.OpenOrder;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.RejectOrder;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.ScreenOrder;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.order.RejectionReason;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders until they are open, at the desk that screens them. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class OrderScreeningController {

    private final CommandGateway commands;
    private final Filing filing;
    private final Ids ids;

    OrderScreeningController(CommandGateway commands, Filing filing, Ids ids) {
        this.commands = commands;
        this.filing = filing;
        this.ids = ids;
    }

    record Rejection(
            @NotNull RejectionReason reason,
            @Nullable @Size(max = 20_000) String alternative) {}

    /** Sealed against the units it names, where it concerns them. */
    record Conversion(
            @NotNull MatterType kind,
            boolean sealed,
            @NotNull @Size(max = 50) List<UnitId> excludedUnits,
            boolean emergency) {}

    record Opening(@Nullable UnitId unit) {}

    record Cancellation(@NotBlank @Size(max = 20_000) String statement) {}

    @PostMapping("/screening")
    CompletableFuture<Void> screen(@PathVariable ServiceRequestId id) {
        return commands.send(new ScreenOrder(id));
    }

    @PostMapping("/rejection")
    CompletableFuture<Void> reject(@PathVariable ServiceRequestId id, @RequestBody @Valid Rejection body) {
        DocumentRef alternative =
                sheet().documentIfSaid(DocumentType.ROUTE_NOTICE, Audience.REQUESTER, body.alternative());
        return commands.send(new RejectOrder(id, body.reason(), alternative));
    }

    @PostMapping("/conversion")
    CompletableFuture<ResponseEntity<Void>> convert(
            @PathVariable ServiceRequestId id, @RequestBody @Valid Conversion body) {
        GrievanceId grievance = GrievanceId.of(ids.mint("grievance"));
        Protection protection = new Protection(body.sealed(), body.excludedUnits());
        return commands.send(new ConvertOrder(id, grievance, body.kind(), protection, body.emergency()))
                .thenApply(done -> ResponseEntity.created(URI.create("/api/grievances/" + grievance))
                        .build());
    }

    @PostMapping("/opening")
    CompletableFuture<Void> open(@PathVariable ServiceRequestId id, @RequestBody @Valid Opening body) {
        return commands.send(new OpenOrder(id, body.unit()));
    }

    @PostMapping("/cancellation")
    CompletableFuture<Void> cancel(@PathVariable ServiceRequestId id, @RequestBody @Valid Cancellation body) {
        DocumentRef statement = sheet().document(DocumentType.STATEMENT, Audience.HANDLERS, body.statement());
        return commands.send(new CancelOrder(id, null, statement));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.SERVICE_FILE);
    }
}
