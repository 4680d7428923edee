package org.lunzhi.command.mediation.ending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.casefile.Routes.RouteTold;
import org.lunzhi.command.mediation.ending.EndingCommand.RecordAgreement;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.AgreementScope;
import org.lunzhi.kernel.agreement.terms.FreeWill;
import org.lunzhi.kernel.agreement.terms.LegalityPoint;
import org.lunzhi.kernel.agreement.terms.Obligation;
import org.lunzhi.kernel.agreement.terms.ObligationSubject;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the parties of a case agreed. */
@RestController
@RequestMapping("/api/mediations/{id}/agreement")
class SettlementController {

    private final CommandGateway commands;
    private final Filing filing;
    private final Ids ids;

    SettlementController(CommandGateway commands, Filing filing, Ids ids) {
        this.commands = commands;
        this.filing = filing;
        this.ids = ids;
    }

    /** One obligation with its content in words. */
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

    /** What was agreed; the flags must be answered, not left out. */
    record Agreed(
            @NotNull AgreementForm form,
            @NotNull AgreementScope scope,
            @NotBlank @Size(max = 20_000) String words,
            @NotNull @Size(max = 100) List<@Valid Owed> obligations,
            @NotNull @Size(max = 50) List<LegalityPoint> legality,
            @NotNull @Size(max = 50) List<FreeWill> freeWill,
            @NotNull Boolean identityRelation,
            @NotNull Boolean ownership,
            boolean writtenAsked,
            @NotNull @Size(max = 20) List<@Valid RouteTold> routesForTheRest,
            @Nullable When when) {}

    @PostMapping
    CompletableFuture<ResponseEntity<Void>> agree(@PathVariable MediationId id, @RequestBody @Valid Agreed body) {
        var agreement = AgreementId.of(ids.mint("agreement"));
        Sheet sheet = filing.open(RetentionClass.MEDIATION_FILE);
        return commands.send(new RecordAgreement(
                        id,
                        agreement,
                        body.form(),
                        body.scope(),
                        terms(body, sheet),
                        RouteTold.file(body.routesForTheRest(), sheet),
                        When.orNow(body.when())))
                .thenApply(done -> ResponseEntity.created(URI.create("/api/agreements/" + agreement))
                        .build());
    }

    private static Terms terms(Agreed body, Sheet sheet) {
        DocumentType kind = body.form() == AgreementForm.WRITTEN
                ? DocumentType.WRITTEN_AGREEMENT
                : DocumentType.ORAL_AGREEMENT_RECORD;
        return new Terms(
                sheet.document(kind, Audience.PARTIES, body.words()),
                body.obligations().stream().map(owed -> obligation(owed, sheet)).toList(),
                body.legality(),
                body.freeWill(),
                body.identityRelation(),
                body.ownership(),
                body.writtenAsked());
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
