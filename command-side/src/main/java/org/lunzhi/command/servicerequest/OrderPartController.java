package org.lunzhi.command.servicerequest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.command.servicerequest.SplittingCommand.SplitOrder;
import org.lunzhi.command.servicerequest.door.ResidentDoor;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.ShownOnce;
import org.lunzhi.kernel.access.RequestTime;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.order.OrderChannel;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 分单: parts cut out of an order; each has a receipt of its own. */
@RestController
@RequestMapping("/api/service-requests/{id}/parts")
class OrderPartController {

    private final CommandGateway commands;
    private final ResidentDoor door;
    private final Filing filing;
    private final RequestTime time;

    OrderPartController(CommandGateway commands, ResidentDoor door, Filing filing, RequestTime time) {
        this.commands = commands;
        this.door = door;
        this.filing = filing;
        this.time = time;
    }

    /** The part, written like any order. */
    record Part(@NotNull PlaceCode place, @NotNull @Valid OrderForm order) {}

    @ShownOnce
    @PostMapping
    CompletableFuture<ResponseEntity<OrderReceipt>> split(
            @PathVariable ServiceRequestId id, @RequestBody @Valid Part body) {
        TrackingCode code = door.newTrackingCode();
        String token = door.newToken();
        OrderReceipt receipt = new OrderReceipt(code, token, body.order().service(), body.place(), time.madeAt());
        PlaceOrder part =
                body.order().order(code, OrderChannel.COUNTER, body.place(), TokenHash.ofSecret(token), null, filing);
        return commands.send(new SplitOrder(id, part))
                .thenApply(
                        done -> ResponseEntity.created(URI.create("/api/service-requests/" + part.serviceRequestId()))
                                .body(receipt));
    }
}
