package org.lunzhi.command.grievance.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.RateHandling;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.WithdrawGrievance;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.resident.Residents;
import org.lunzhi.kernel.grievance.intake.ReceiptCode;
import org.lunzhi.kernel.grievance.outcome.Rating;
import org.lunzhi.kernel.grievance.outcome.Resolution;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a resident says to the handling of their matter, with the secret on the receipt. */
@RestController
@RequestMapping("/api/resident/grievances/{code}")
class ResidentEchoController {

    private final Residents residents;
    private final Filing filing;

    ResidentEchoController(Residents residents, Filing filing) {
        this.residents = residents;
        this.filing = filing;
    }

    record Opinion(
            @NotNull Rating rating,
            @Nullable Resolution resolution,
            @Nullable @Size(max = 20_000) String comment) {}

    record Withdrawal(@NotBlank @Size(max = 20_000) String statement) {}

    @PostMapping("/ratings")
    CompletableFuture<Void> rate(
            @PathVariable String code,
            @RequestHeader("Requester-Token") String token,
            @RequestBody @Valid Opinion body) {
        Sheet sheet = sheet();
        return residents.send(new RateHandling(
                ReceiptCode.read(code).grievance(),
                TokenHash.ofSecret(token),
                body.rating(),
                body.resolution(),
                sheet.documentIfSaid(DocumentType.RATING_COMMENT, Audience.FOLLOW_UP, body.comment())));
    }

    @PostMapping("/withdrawal")
    CompletableFuture<Void> withdraw(
            @PathVariable String code,
            @RequestHeader("Requester-Token") String token,
            @RequestBody @Valid Withdrawal body) {
        Sheet sheet = sheet();
        return residents.send(new WithdrawGrievance(
                ReceiptCode.read(code).grievance(),
                TokenHash.ofSecret(token),
                sheet.document(DocumentType.STATEMENT, Audience.HANDLERS, body.statement())));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.GRIEVANCE_FILE);
    }
}
