package org.lunzhi.command.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.agreement.SigningCommand.AffixSeal;
import org.lunzhi.command.agreement.SigningCommand.ConfirmOralAgreement;
import org.lunzhi.command.agreement.SigningCommand.RefuseSignature;
import org.lunzhi.command.agreement.SigningCommand.SignAsMediator;
import org.lunzhi.command.agreement.SigningCommand.SignForParty;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.acts.SignerKind;
import org.lunzhi.kernel.agreement.acts.SigningManner;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts by which an agreement takes effect. */
@RestController
@RequestMapping("/api/agreements/{id}")
class AgreementController {

    private final CommandGateway commands;
    private final Filing filing;

    AgreementController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Signature(
            @NotNull PartyRef party,
            @NotNull SignerKind as,
            @NotNull SigningManner manner,
            @NotNull Commitment paper,
            @Nullable @Size(max = 20_000) String authority,
            @Nullable When when) {}

    record MediatorSignature(
            @NotNull MediatorId mediator,
            @NotNull SigningManner manner,
            @NotNull Commitment paper,
            @Nullable When when) {}

    record Sealing(
            @NotNull SealId seal,
            @NotNull Commitment paper,
            @Nullable When when) {}

    record Confirming(@NotNull PartyRef party, @Nullable When when) {}

    record Refusing(@NotNull PartyRef party) {}

    @PostMapping("/signatures")
    CompletableFuture<Void> sign(@PathVariable AgreementId id, @RequestBody @Valid Signature body) {
        return commands.send(new SignForParty(
                id,
                body.party(),
                body.as(),
                body.manner(),
                body.paper(),
                sheet().documentIfSaid(DocumentType.AUTHORITY_LETTER, Audience.PARTIES, body.authority()),
                When.orNow(body.when())));
    }

    @PostMapping("/mediator-signatures")
    CompletableFuture<Void> sign(@PathVariable AgreementId id, @RequestBody @Valid MediatorSignature body) {
        return commands.send(
                new SignAsMediator(id, body.mediator(), body.manner(), body.paper(), When.orNow(body.when())));
    }

    @PostMapping("/seals")
    CompletableFuture<Void> seal(@PathVariable AgreementId id, @RequestBody @Valid Sealing body) {
        return commands.send(new AffixSeal(id, body.seal(), body.paper(), When.orNow(body.when())));
    }

    @PostMapping("/oral-confirmations")
    CompletableFuture<Void> confirm(@PathVariable AgreementId id, @RequestBody @Valid Confirming body) {
        return commands.send(new ConfirmOralAgreement(id, body.party(), When.orNow(body.when())));
    }

    @PostMapping("/signature-refusals")
    CompletableFuture<Void> refuse(@PathVariable AgreementId id, @RequestBody @Valid Refusing body) {
        return commands.send(new RefuseSignature(id, body.party()));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.MEDIATION_FILE);
    }
}
