package org.lunzhi.command.servicerequest;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.lunzhi.command.servicerequest.door.ResidentDoor;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.ShownOnce;
import org.lunzhi.kernel.access.RequestTime;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.servicerequest.catalogue.Catalogues;
import org.lunzhi.kernel.servicerequest.catalogue.Offer;
import org.lunzhi.kernel.servicerequest.order.OrderChannel;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 扫码点单: what a place offers, and orders by its code, without an account. */
@RestController
@RequestMapping("/api/resident/places/{place}")
class ResidentOrderController {

    private final ResidentDoor door;
    private final Catalogues catalogues;
    private final Filing filing;
    private final RequestTime time;

    ResidentOrderController(ResidentDoor door, Catalogues catalogues, Filing filing, RequestTime time) {
        this.door = door;
        this.catalogues = catalogues;
        this.filing = filing;
        this.time = time;
    }

    @GetMapping("/services")
    List<Offer> offers(@PathVariable PlaceCode place) {
        return catalogues.offersAt(place);
    }

    @ShownOnce
    @PostMapping("/orders")
    CompletableFuture<ResponseEntity<OrderReceipt>> order(
            @PathVariable PlaceCode place, @RequestBody @Valid OrderForm form) {
        TrackingCode code = door.newTrackingCode();
        String token = door.newToken();
        OrderReceipt receipt = new OrderReceipt(code, token, form.service(), place, time.madeAt());
        return door.send(form.order(code, OrderChannel.PLACE_CODE, place, TokenHash.ofSecret(token), null, filing))
                .thenApply(done -> ResponseEntity.created(URI.create("/api/resident/orders/" + code))
                        .body(receipt));
    }
}
