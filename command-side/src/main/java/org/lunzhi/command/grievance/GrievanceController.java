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

    GrievanceController(CommandGateway commands, Filing filing, IntakeDesk desk) {
        this.commands = commands;
        this.filing = filing;
        this.desk = desk;
    }

    /** What a clerk writes down; without a time of receipt the matter is received now. */
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
            @Nullable Instant receivedAt,
            @Nullable BackdatingReason backdatedFor,
            boolean sealed,
            @NotNull @Size(max = 50) List<UnitId> excludedUnits,
            @Nullable NoticeVersion noticeVersion,
            @NotNull ProcessingBasis basis,
            boolean petitionLike,
            boolean emergency) {}

    @PostMapping
    CompletableFuture<ResponseEntity<Void>> register(@RequestBody @Valid Intake body) {
        RegisterGrievance command = command(body);
        URI location = URI.create("/api/grievances/" + command.grievanceId());
        return commands.send(command)
                .thenApply(done -> ResponseEntity.created(location).build());
    }

    private RegisterGrievance command(Intake body) {
        Sheet sheet = filing.open(RetentionClass.GRIEVANCE_FILE);
        Receipt receipt = desk.receipt(body.receivedAt(), body.backdatedFor());
        return new RegisterGrievance(
                desk.newMatter(),
                body.kind(),
                body.channel(),
                body.place(),
                sheet.document(
                        DocumentType.STATEMENT, body.sealed() ? Audience.SEALED : Audience.HANDLERS, body.words()),
                reporter(body, sheet),
                receipt,
                new Protection(body.sealed(), body.excludedUnits()),
                new ProcessingNotice(body.noticeVersion(), body.basis()),
                Source.DIRECT,
                desk.scheme(receipt.unit()),
                body.petitionLike(),
                body.emergency());
    }

    private static Reporter reporter(Intake body, Sheet sheet) {
        return new Reporter(
                body.complainant() == null ? null : sheet.party(body.complainant()),
                body.representatives().stream().map(sheet::party).toList(),
                body.anonymous(),
                body.confidential(),
                body.noReply());
    }
}
