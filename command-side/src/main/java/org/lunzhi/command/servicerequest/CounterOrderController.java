package org.lunzhi.command.servicerequest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.servicerequest.door.ResidentDoor;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.ShownOnce;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.CurrentActor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.RequestTime;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.servicerequest.order.OrderChannel;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 窗口点单: orders that somebody in office takes down; the printed receipt is the requester's. */
@RestController
@RequestMapping("/api/service-requests")
class CounterOrderController {

    private final CommandGateway commands;
    private final ResidentDoor door;
    private final Filing filing;
    private final CurrentActor current;
    private final RequestTime time;

    CounterOrderController(
            CommandGateway commands, ResidentDoor door, Filing filing, CurrentActor current, RequestTime time) {
        this.commands = commands;
        this.door = door;
        this.filing = filing;
        this.current = current;
        this.time = time;
    }

    /** An order at a counter; an officer who orders for themselves says so, and never serves that order. */
    record CounterOrder(
            @NotNull PlaceCode place,
            boolean forMyself,
            @NotNull @Valid OrderForm order) {}

    @ShownOnce
    @PostMapping
    CompletableFuture<ResponseEntity<OrderReceipt>> order(@RequestBody @Valid CounterOrder body) {
        TrackingCode code = door.newTrackingCode();
        String token = door.newToken();
        OrderReceipt receipt = new OrderReceipt(code, token, body.order().service(), body.place(), time.madeAt());
        PlaceOrder order = body.order()
                .order(
                        code,
                        OrderChannel.COUNTER,
                        body.place(),
                        TokenHash.ofSecret(token),
                        body.forMyself() ? officer() : null,
                        filing);
        return commands.send(order)
                .thenApply(
                        done -> ResponseEntity.created(URI.create("/api/service-requests/" + order.serviceRequestId()))
                                .body(receipt));
    }

    private @Nullable OfficerId officer() {
        return current.actor().map(Actor::officer).orElse(null);
    }
}
