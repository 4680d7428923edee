package org.lunzhi.command.grievance.overlay;

import java.util.concurrent.CompletableFuture;
import org.lunzhi.command.grievance.overlay.OverlayCommand.RequestConfidentiality;
import org.lunzhi.command.support.resident.Residents;
import org.lunzhi.kernel.grievance.intake.ReceiptCode;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 要求保密: whoever brought a matter asks that the units which handle it do not learn who they are. */
@RestController
@RequestMapping("/api/resident/grievances/{code}/confidentiality")
class ResidentConfidenceController {

    private final Residents residents;

    ResidentConfidenceController(Residents residents) {
        this.residents = residents;
    }

    @PostMapping
    CompletableFuture<Void> ask(@PathVariable String code, @RequestHeader("Requester-Token") String token) {
        return residents.send(
                new RequestConfidentiality(ReceiptCode.read(code).grievance(), TokenHash.ofSecret(token)));
    }
}
