package org.lunzhi.command.servicerequest.fulfilment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.ClaimOrder;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.DispatchRunner;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.RecallDispatch;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.ReleaseClaim;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.order.ReleaseReason;
import org.lunzhi.kernel.servicerequest.order.RunnerBasis;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who takes an open order on. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class OrderChargeController {

    private final CommandGateway commands;

    OrderChargeController(CommandGateway commands) {
        this.commands = commands;
    }

    /** The claimant declares that the order is not their own. */
    record Claim(boolean withoutInterest) {}

    record Dispatch(
            @NotNull OfficerId runner,
            @NotNull UnitId unit,
            @NotNull RunnerBasis basis,
            @Nullable ShiftId shift,
            @Nullable CatalogueEntryId entry) {}

    @PutMapping("/claim")
    CompletableFuture<Void> claim(@PathVariable ServiceRequestId id, @RequestBody @Valid Claim body) {
        return commands.send(new ClaimOrder(id, body.withoutInterest()));
    }

    @DeleteMapping("/claim")
    CompletableFuture<Void> release(@PathVariable ServiceRequestId id, @RequestParam ReleaseReason reason) {
        return commands.send(new ReleaseClaim(id, reason));
    }

    @PutMapping("/dispatch")
    CompletableFuture<Void> dispatch(@PathVariable ServiceRequestId id, @RequestBody @Valid Dispatch body) {
        return commands.send(
                new DispatchRunner(id, body.runner(), body.unit(), body.basis(), body.shift(), body.entry()));
    }

    @DeleteMapping("/dispatch")
    CompletableFuture<Void> recall(@PathVariable ServiceRequestId id, @RequestParam ReleaseReason reason) {
        return commands.send(new RecallDispatch(id, reason));
    }
}
