package org.lunzhi.command.mediation.sitting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.sitting.SittingCommand.AnswerInvitee;
import org.lunzhi.command.mediation.sitting.SittingCommand.AskPublicity;
import org.lunzhi.command.mediation.sitting.SittingCommand.CancelSession;
import org.lunzhi.command.mediation.sitting.SittingCommand.HoldSession;
import org.lunzhi.command.mediation.sitting.SittingCommand.MakeProposal;
import org.lunzhi.command.mediation.sitting.SittingCommand.ProposeInvitee;
import org.lunzhi.command.mediation.sitting.SittingCommand.RecordCaucus;
import org.lunzhi.command.mediation.sitting.SittingCommand.RecordInquiry;
import org.lunzhi.command.mediation.sitting.SittingCommand.ScheduleSession;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.conduct.CancellationReason;
import org.lunzhi.kernel.mediation.conduct.InviteeKind;
import org.lunzhi.kernel.mediation.conduct.Publicity;
import org.lunzhi.kernel.mediation.conduct.SessionId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sittings, caucuses, helpers and proposals of a case. */
@RestController
@RequestMapping("/api/mediations/{id}")
class SittingController {

    private final CommandGateway commands;
    private final Filing filing;
    private final Ids ids;

    SittingController(CommandGateway commands, Filing filing, Ids ids) {
        this.commands = commands;
        this.filing = filing;
        this.ids = ids;
    }

    record Wish(@NotNull PartyRef party, @NotNull Publicity publicity) {}

    record Suggestion(
            @NotNull Particulars particulars, @NotNull InviteeKind kind) {}

    record Answer(@NotNull PartyRef party, boolean agreed) {}

    record Plan(
            @NotNull Instant startsAt,
            @NotNull UnitId unit,
            @Nullable PlaceCode place,
            @NotNull Publicity publicity,
            @NotNull @Size(max = 50) List<PartyRef> informed,
            @NotNull @Size(max = 50) List<PartyRef> waiving) {}

    record Cancellation(@NotNull CancellationReason reason) {}

    record Minutes(
            @NotNull @Size(max = 50) List<PartyRef> present,
            @NotNull @Size(max = 50) List<MediatorId> mediators,
            @NotNull @Size(max = 50) List<PartyRef> invitees,
            @Nullable OfficerId recorder,
            @NotBlank @Size(max = 20_000) String words,
            @NotNull Instant endedAt,
            @Nullable When when) {}

    record Alone(
            @NotNull PartyRef party,
            @NotNull @Size(max = 50) List<MediatorId> mediators,
            @NotBlank @Size(max = 20_000) String words,
            @Nullable When when) {}

    record Inquiry(
            @NotNull MediatorId mediator,
            @NotBlank @Size(max = 20_000) String words,
            @Nullable When when) {}

    record Suggested(
            @NotNull MediatorId mediator,
            @NotBlank @Size(max = 20_000) String words) {}

    @PostMapping("/publicity-wishes")
    CompletableFuture<Void> wish(@PathVariable MediationId id, @RequestBody @Valid Wish body) {
        return commands.send(new AskPublicity(id, body.party(), body.publicity()));
    }

    @PostMapping("/invitees")
    CompletableFuture<Void> suggest(@PathVariable MediationId id, @RequestBody @Valid Suggestion body) {
        return commands.send(new ProposeInvitee(id, sheet().party(body.particulars()), body.kind()));
    }

    @PostMapping("/invitees/{invitee}/answers")
    CompletableFuture<Void> answer(
            @PathVariable MediationId id, @PathVariable PartyRef invitee, @RequestBody @Valid Answer body) {
        return commands.send(new AnswerInvitee(id, invitee, body.party(), body.agreed()));
    }

    @PostMapping("/sessions")
    CompletableFuture<ResponseEntity<Void>> schedule(@PathVariable MediationId id, @RequestBody @Valid Plan body) {
        var session = SessionId.of(ids.mint("session"));
        var location = URI.create("/api/mediations/" + id + "/sessions/" + session);
        return commands.send(new ScheduleSession(
                        id,
                        session,
                        body.startsAt(),
                        body.unit(),
                        body.place(),
                        body.publicity(),
                        body.informed(),
                        body.waiving()))
                .thenApply(done -> ResponseEntity.created(location).build());
    }

    @PutMapping("/sessions/{session}/cancellation")
    CompletableFuture<Void> cancel(
            @PathVariable MediationId id, @PathVariable SessionId session, @RequestBody @Valid Cancellation body) {
        return commands.send(new CancelSession(id, session, body.reason()));
    }

    @PutMapping("/sessions/{session}/minutes")
    CompletableFuture<Void> hold(
            @PathVariable MediationId id, @PathVariable SessionId session, @RequestBody @Valid Minutes body) {
        return commands.send(new HoldSession(
                id,
                session,
                body.present(),
                body.mediators(),
                body.invitees(),
                body.recorder(),
                sheet().document(DocumentType.SESSION_RECORD, Audience.PARTIES, body.words()),
                body.endedAt(),
                When.orNow(body.when())));
    }

    @PostMapping("/caucuses")
    CompletableFuture<Void> speakAlone(@PathVariable MediationId id, @RequestBody @Valid Alone body) {
        return commands.send(new RecordCaucus(
                id,
                body.party(),
                body.mediators(),
                sheet().document(DocumentType.CAUCUS_RECORD, Audience.MEDIATORS_ONLY, body.words()),
                When.orNow(body.when())));
    }

    @PostMapping("/inquiries")
    CompletableFuture<Void> inquire(@PathVariable MediationId id, @RequestBody @Valid Inquiry body) {
        return commands.send(new RecordInquiry(
                id,
                body.mediator(),
                sheet().document(DocumentType.INQUIRY_RECORD, Audience.PARTIES, body.words()),
                When.orNow(body.when())));
    }

    @PostMapping("/proposals")
    CompletableFuture<Void> propose(@PathVariable MediationId id, @RequestBody @Valid Suggested body) {
        return commands.send(new MakeProposal(
                id, body.mediator(), sheet().document(DocumentType.PROGRESS_NOTE, Audience.PARTIES, body.words())));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.MEDIATION_FILE);
    }
}
