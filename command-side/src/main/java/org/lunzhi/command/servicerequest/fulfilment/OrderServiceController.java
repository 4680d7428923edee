package org.lunzhi.command.servicerequest.fulfilment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.Deliver;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.ReportObstacle;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.StartService;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;
import org.lunzhi.kernel.servicerequest.order.ObstacleKind;
import org.lunzhi.kernel.servicerequest.order.ServiceResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an order that was taken on is served. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class OrderServiceController {

    private final CommandGateway commands;
    private final Filing filing;

    OrderServiceController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Start(@Nullable HandlingMode mode) {}

    record Obstacle(
            @NotNull ObstacleKind kind,
            @NotBlank @Size(max = 20_000) String note) {}

    record Delivery(
            @NotNull ServiceResult result,
            @NotBlank @Size(max = 20_000) String report,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 20_000) String> evidence) {}

    @PostMapping("/service")
    CompletableFuture<Void> start(@PathVariable ServiceRequestId id, @RequestBody @Valid Start body) {
        return commands.send(new StartService(id, body.mode()));
    }

    @PostMapping("/obstacles")
    CompletableFuture<Void> obstacle(@PathVariable ServiceRequestId id, @RequestBody @Valid Obstacle body) {
        DocumentRef note = sheet().document(DocumentType.FILE_NOTE, Audience.HANDLERS, body.note());
        return commands.send(new ReportObstacle(id, body.kind(), note));
    }

    @PostMapping("/delivery")
    CompletableFuture<Void> deliver(@PathVariable ServiceRequestId id, @RequestBody @Valid Delivery body) {
        Sheet sheet = sheet();
        return commands.send(new Deliver(
                id,
                body.result(),
                sheet.document(DocumentType.DELIVERY_RECORD, Audience.REQUESTER, body.report()),
                body.evidence().stream()
                        .map(words -> sheet.document(DocumentType.EVIDENCE, Audience.HANDLERS, words))
                        .toList()));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.SERVICE_FILE);
    }
}
