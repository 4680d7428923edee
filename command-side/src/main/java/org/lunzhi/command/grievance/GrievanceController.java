package org.lunzhi.command.grievance;

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
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.command.support.ShownOnce;
import org.lunzhi.command.support.resident.IntakeReceipt;
import org.lunzhi.command.support.resident.Residents;
import org.lunzhi.kernel.grievance.intake.BackdatingReason;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.intake.Source;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.NoticeVersion;
import org.lunzhi.kernel.privacy.ProcessingBasis;
import org.lunzhi.kernel.privacy.ProcessingNotice;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Matters that people bring. */
@RestController
@RequestMapping("/api/grievances")
class GrievanceController {

    private final CommandGateway commands;
    private final Filing filing;
    private final IntakeDesk desk;
    private final Residents residents;

    GrievanceController(CommandGateway commands, Filing filing, IntakeDesk desk, Residents residents) {
        this.commands = commands;
        this.filing = filing;
        this.desk = desk;
        this.residents = residents;
    }

    /** What a clerk writes down; the villages are those in which its sides live. Without a time it is received now. */
    record Intake(
            @NotNull MatterType kind,
            @NotNull IntakeChannel channel,
            @NotNull PlaceCode place,
            @NotBlank @Size(max = 20_000) String words,
            @Nullable Particulars complainant,
            @NotNull @Size(max = 20) List<Particulars> representatives,
            boolean anonymous,
            boolean confidential,
            boolean noReply,
            @Nullable @Size(max = 20) List<UnitId> villages,
            @Nullable Instant receivedAt,
            @Nullable BackdatingReason backdatedFor,
            boolean sealed,
            @NotNull @Size(max = 50) List<UnitId> excludedUnits,
            @Nullable NoticeVersion noticeVersion,
            @NotNull ProcessingBasis basis,
            boolean petitionLike,
            boolean emergency) {}

    @ShownOnce
    @PostMapping
    CompletableFuture<ResponseEntity<IntakeReceipt>> register(@RequestBody @Valid Intake body) {
        String token = residents.newSecret();
        RegisterGrievance command = command(body, TokenHash.ofSecret(token));
        URI location = URI.create("/api/grievances/" + command.grievanceId());
        IntakeReceipt receipt = IntakeReceipt.of(command.grievanceId(), token);
        return commands.send(command)
                .thenApply(done -> ResponseEntity.created(location).body(receipt));
    }

    private RegisterGrievance command(Intake body, TokenHash token) {
        Sheet sheet = filing.open(RetentionClass.GRIEVANCE_FILE);
        Receipt receipt = desk.receipt(body.receivedAt(), body.backdatedFor());
        return new RegisterGrievance(
                desk.newMatter(),
                body.kind(),
                body.channel(),
                body.place(),
                sheet.document(
                        DocumentType.STATEMENT, body.sealed() ? Audience.SEALED : Audience.HANDLERS, body.words()),
                reporter(body, sheet, token),
                receipt,
                new Protection(body.sealed(), body.excludedUnits()),
                new ProcessingNotice(body.noticeVersion(), body.basis()),
                Source.DIRECT,
                desk.scheme(receipt.unit()),
                body.petitionLike(),
                body.emergency());
    }

    private static Reporter reporter(Intake body, Sheet sheet, TokenHash token) {
        return new Reporter(
                body.complainant() == null ? null : sheet.party(body.complainant()),
                body.representatives().stream().map(sheet::party).toList(),
                body.anonymous(),
                body.confidential(),
                body.noReply(),
                body.villages() == null ? List.of() : body.villages(),
                token);
    }
}
