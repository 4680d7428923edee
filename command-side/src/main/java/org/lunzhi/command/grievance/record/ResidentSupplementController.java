package org.lunzhi.command.grievance.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.concurrent.CompletableFuture;
import org.lunzhi.command.grievance.record.RecordCommand.AddEvidence;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.resident.Residents;
import org.lunzhi.kernel.grievance.intake.ReceiptCode;
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

/** 补充材料: what whoever brought a matter adds to it later. */
@RestController
@RequestMapping("/api/resident/grievances/{code}/supplements")
class ResidentSupplementController {

    private final Residents residents;
    private final Filing filing;

    ResidentSupplementController(Residents residents, Filing filing) {
        this.residents = residents;
        this.filing = filing;
    }

    record Supplement(@NotBlank @Size(max = 20_000) String words) {}

    @PostMapping
    CompletableFuture<Void> add(
            @PathVariable String code,
            @RequestHeader("Requester-Token") String token,
            @RequestBody @Valid Supplement body) {
        return residents.send(new AddEvidence(
                ReceiptCode.read(code).grievance(),
                TokenHash.ofSecret(token),
                filing.open(RetentionClass.GRIEVANCE_FILE)
                        .document(DocumentType.SUPPLEMENT, Audience.HANDLERS, body.words())));
    }
}
