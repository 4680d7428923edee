package org.lunzhi.command.servicerequest.placing;

import java.util.concurrent.CompletableFuture;
import org.lunzhi.command.servicerequest.door.ResidentDoor;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.CancelOrder;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 取消点单: a resident takes an order back with the token of the receipt. */
@RestController
@RequestMapping("/api/resident/orders/{code}")
class ResidentCancellationController {

    private final ResidentDoor door;

    ResidentCancellationController(ResidentDoor door) {
        this.door = door;
    }

    @PostMapping("/cancellation")
    CompletableFuture<Void> cancel(@PathVariable String code, @RequestHeader("Requester-Token") String token) {
        return door.send(new CancelOrder(ResidentDoor.order(code), TokenHash.ofSecret(token), null));
    }
}
