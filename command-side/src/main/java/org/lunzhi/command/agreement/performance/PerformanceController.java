package org.lunzhi.command.agreement.performance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RaiseDispute;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RecordPerformance;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RecordUrge;
import org.lunzhi.command.agreement.performance.PerformanceCommand.ReportBreach;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.acts.BreachKind;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Obligations of an agreement: met, urged, broken, disputed. */
@RestController
@RequestMapping("/api/agreements/{id}")
class PerformanceController {

    private final CommandGateway commands;
    private final Filing filing;

    PerformanceController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Performed(
            @Nullable @Size(max = 20_000) String receipt,
            @NotNull @Size(max = 50) List<PartyRef> confirmedBy,
            @Nullable When when) {}

    record Urge(@NotBlank @Size(max = 20_000) String words) {}

    record Breach(
            @NotNull BreachKind kind,
            @NotNull PartyRef reportedBy,
            @NotBlank @Size(max = 20_000) String routeNotice) {}

    record Dispute(
            @NotNull PartyRef raisedBy,
            @NotBlank @Size(max = 20_000) String words,
            @NotBlank @Size(max = 20_000) String routeNotice) {}

    @PutMapping("/obligations/{number}/performance")
    CompletableFuture<Void> perform(
            @PathVariable AgreementId id, @PathVariable int number, @RequestBody @Valid Performed body) {
        return commands.send(new RecordPerformance(
                id,
                number,
                sheet().documentIfSaid(DocumentType.PERFORMANCE_RECEIPT, Audience.PARTIES, body.receipt()),
                body.confirmedBy(),
                When.orNow(body.when())));
    }

    @PostMapping("/obligations/{number}/urges")
    CompletableFuture<Void> urge(
            @PathVariable AgreementId id, @PathVariable int number, @RequestBody @Valid Urge body) {
        return commands.send(new RecordUrge(
                id, number, sheet().document(DocumentType.PROGRESS_NOTE, Audience.PARTIES, body.words())));
    }

    @PostMapping("/obligations/{number}/breaches")
    CompletableFuture<Void> report(
            @PathVariable AgreementId id, @PathVariable int number, @RequestBody @Valid Breach body) {
        return commands.send(new ReportBreach(
                id,
                number,
                body.kind(),
                body.reportedBy(),
                sheet().document(DocumentType.ROUTE_NOTICE, Audience.PARTIES, body.routeNotice())));
    }

    @PostMapping("/disputes")
    CompletableFuture<Void> dispute(@PathVariable AgreementId id, @RequestBody @Valid Dispute body) {
        Sheet sheet = sheet();
        return commands.send(new RaiseDispute(
                id,
                body.raisedBy(),
                sheet.document(DocumentType.STATEMENT, Audience.PARTIES, body.words()),
                sheet.document(DocumentType.ROUTE_NOTICE, Audience.PARTIES, body.routeNotice())));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.MEDIATION_FILE);
    }
}
