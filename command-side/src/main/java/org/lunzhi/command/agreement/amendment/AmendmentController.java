package org.lunzhi.command.agreement.amendment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.agreement.amendment.AmendmentCommand.ConsentToAmendment;
import org.lunzhi.command.agreement.amendment.AmendmentCommand.ProposeAmendment;
import org.lunzhi.command.agreement.amendment.AmendmentCommand.RejectAmendment;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.terms.FreeWill;
import org.lunzhi.kernel.agreement.terms.LegalityPoint;
import org.lunzhi.kernel.agreement.terms.Obligation;
import org.lunzhi.kernel.agreement.terms.ObligationSubject;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of an agreement and who consents to them. */
@RestController
@RequestMapping("/api/agreements/{id}/amendments")
class AmendmentController {

    private final CommandGateway commands;
    private final Filing filing;

    AmendmentController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    /** One obligation of the changed agreement with its content in words. */
    record Owed(
            int number,
            @Nullable PartyRef debtor,
            @Nullable PartyRef creditor,
            @NotNull ObligationSubject subject,
            @Nullable @Size(max = 20_000) String words,
            @Nullable BigDecimal amount,
            @Nullable LocalDate dueOn,
            boolean dueUponEvent,
            boolean atOnce) {}

    record Proposed(
            @NotBlank @Size(max = 20_000) String words,
            @NotNull @Size(max = 100) List<@Valid Owed> obligations,
            @NotNull @Size(max = 50) List<LegalityPoint> legality,
            @NotNull @Size(max = 50) List<FreeWill> freeWill,
            @NotNull Boolean identityRelation,
            @NotNull Boolean ownership) {}

    record Answer(@NotNull PartyRef party) {}

    @PostMapping
    CompletableFuture<Void> propose(@PathVariable AgreementId id, @RequestBody @Valid Proposed body) {
        return commands.send(new ProposeAmendment(id, terms(body)));
    }

    @PostMapping("/{version}/consents")
    CompletableFuture<Void> consent(
            @PathVariable AgreementId id, @PathVariable int version, @RequestBody @Valid Answer body) {
        return commands.send(new ConsentToAmendment(id, version, body.party()));
    }

    @PostMapping("/{version}/rejections")
    CompletableFuture<Void> reject(
            @PathVariable AgreementId id, @PathVariable int version, @RequestBody @Valid Answer body) {
        return commands.send(new RejectAmendment(id, version, body.party()));
    }

    private Terms terms(Proposed body) {
        Sheet sheet = filing.open(RetentionClass.MEDIATION_FILE);
        return new Terms(
                sheet.document(DocumentType.AGREEMENT_AMENDMENT, Audience.PARTIES, body.words()),
                body.obligations().stream().map(owed -> obligation(owed, sheet)).toList(),
                body.legality(),
                body.freeWill(),
                body.identityRelation(),
                body.ownership(),
                false);
    }

    private static Obligation obligation(Owed owed, Sheet sheet) {
        return new Obligation(
                owed.number(),
                owed.debtor(),
                owed.creditor(),
                owed.subject(),
                sheet.documentIfSaid(DocumentType.STATEMENT, Audience.PARTIES, owed.words()),
                owed.amount(),
                owed.dueOn(),
                owed.dueUponEvent(),
                owed.atOnce());
    }
}
