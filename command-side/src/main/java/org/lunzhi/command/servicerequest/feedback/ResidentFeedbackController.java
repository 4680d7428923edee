package org.lunzhi.command.servicerequest.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.servicerequest.door.ResidentDoor;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.ConfirmDelivery;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.RateService;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.RejectDelivery;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.servicerequest.feedback.Rating;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a resident says to a delivery with the token of the receipt. */
@RestController
@RequestMapping("/api/resident/orders/{code}")
class ResidentFeedbackController {

    private final ResidentDoor door;
    private final Filing filing;

    ResidentFeedbackController(ResidentDoor door, Filing filing) {
        this.door = door;
        this.filing = filing;
    }

    record Rejection(@NotBlank @Size(max = 5_000) String reason) {}

    record Opinion(
            @NotNull Rating rating,
            @Nullable @Size(max = 5_000) String opinion) {}

    @PostMapping("/confirmation")
    CompletableFuture<Void> confirm(@PathVariable String code, @RequestHeader("Requester-Token") String token) {
        return door.send(new ConfirmDelivery(ResidentDoor.order(code), TokenHash.ofSecret(token), null));
    }

    @PostMapping("/rejection")
    CompletableFuture<Void> reject(
            @PathVariable String code,
            @RequestHeader("Requester-Token") String token,
            @RequestBody @Valid Rejection body) {
        DocumentRef reason = sheet().document(DocumentType.STATEMENT, Audience.HANDLERS, body.reason());
        return door.send(new RejectDelivery(ResidentDoor.order(code), TokenHash.ofSecret(token), reason));
    }

    @PostMapping("/ratings")
    CompletableFuture<Void> rate(
            @PathVariable String code,
            @RequestHeader("Requester-Token") String token,
            @RequestBody @Valid Opinion body) {
        DocumentRef opinion = sheet().documentIfSaid(DocumentType.RATING_COMMENT, Audience.FOLLOW_UP, body.opinion());
        return door.send(new RateService(ResidentDoor.order(code), TokenHash.ofSecret(token), body.rating(), opinion));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.SERVICE_FILE);
    }
}
