package org.lunzhi.command.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.OpeningCommand.AcceptCase;
import org.lunzhi.command.mediation.OpeningCommand.DeclineCase;
import org.lunzhi.command.mediation.OpeningCommand.RecordConsent;
import org.lunzhi.command.mediation.OpeningCommand.RecordRefusal;
import org.lunzhi.command.mediation.OpeningCommand.RecordScreening;
import org.lunzhi.command.mediation.casefile.Routes.RouteTold;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.conduct.ScreeningAnswer;
import org.lunzhi.kernel.mediation.ending.DeclineReason;
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

/** Whether a committee takes a dispute up: consents, refusals, screenings, acceptance. */
@RestController
@RequestMapping("/api/mediations")
class OpeningController {

    private final CommandGateway commands;
    private final Filing filing;

    OpeningController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Consent(
            @NotNull PartyRef party,
            @NotNull Manner manner,
            @Nullable @Size(max = 20_000) String words,
            @Nullable PartyRef witness,
            boolean takenDown,
            @Nullable When when) {}

    record Refusal(
            @NotNull PartyRef party,
            @NotNull Manner manner,
            @Nullable @Size(max = 20_000) String words,
            @Nullable When when) {}

    record Screening(
            @NotNull PartyRef party,
            @NotNull ScreeningAnswer answer,
            @NotBlank @Size(max = 20_000) String words) {}

    record Acceptance(
            @Nullable @Size(max = 20_000) String words,
            @Nullable When when) {}

    record Decline(
            @NotNull DeclineReason reason,
            @NotNull @Size(max = 20) List<@Valid RouteTold> routes) {}

    @PostMapping("/{id}/consents")
    CompletableFuture<Void> consent(@PathVariable MediationId id, @RequestBody @Valid Consent body) {
        return commands.send(new RecordConsent(
                id,
                body.party(),
                body.manner(),
                sheet().documentIfSaid(DocumentType.CONSENT_FORM, Audience.PARTIES, body.words()),
                body.witness(),
                body.takenDown(),
                When.orNow(body.when())));
    }

    @PostMapping("/{id}/refusals")
    CompletableFuture<Void> refuse(@PathVariable MediationId id, @RequestBody @Valid Refusal body) {
        return commands.send(new RecordRefusal(
                id,
                body.party(),
                body.manner(),
                sheet().documentIfSaid(DocumentType.STATEMENT, Audience.PARTIES, body.words()),
                When.orNow(body.when())));
    }

    @PostMapping("/{id}/screenings")
    CompletableFuture<Void> screen(@PathVariable MediationId id, @RequestBody @Valid Screening body) {
        return commands.send(new RecordScreening(
                id,
                body.party(),
                body.answer(),
                sheet().document(DocumentType.SAFETY_SCREENING, Audience.MEDIATORS_ONLY, body.words())));
    }

    @PutMapping("/{id}/acceptance")
    CompletableFuture<Void> accept(@PathVariable MediationId id, @RequestBody @Valid Acceptance body) {
        return commands.send(new AcceptCase(
                id,
                sheet().documentIfSaid(DocumentType.ACCEPTANCE_FORM, Audience.PARTIES, body.words()),
                When.orNow(body.when())));
    }

    @PutMapping("/{id}/decline")
    CompletableFuture<Void> decline(@PathVariable MediationId id, @RequestBody @Valid Decline body) {
        return commands.send(new DeclineCase(id, body.reason(), RouteTold.file(body.routes(), sheet())));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.MEDIATION_FILE);
    }
}
