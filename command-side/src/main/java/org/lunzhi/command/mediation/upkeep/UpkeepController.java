package org.lunzhi.command.mediation.upkeep;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.AddEvidence;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.AddNote;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.AssertPrevention;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.ChangeParty;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.CorrectMatter;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.CorrectPaper;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.CorrectParty;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.CorrectTime;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.FileAuthority;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.NameRepresentatives;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.RestrictAccess;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.VerifyIdentity;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.PartyKind;
import org.lunzhi.kernel.mediation.terms.PartyRole;
import org.lunzhi.kernel.mediation.upkeep.CorrectionReason;
import org.lunzhi.kernel.mediation.upkeep.PartyChange;
import org.lunzhi.kernel.mediation.upkeep.Prevention;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes, evidence, corrections and changes of parties in the file of a case. */
@RestController
@RequestMapping("/api/mediations/{id}")
class UpkeepController {

    private final CommandGateway commands;
    private final Filing filing;

    UpkeepController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Note(@NotBlank @Size(max = 20_000) String words) {}

    record Piece(
            @Nullable PartyRef party,
            @NotBlank @Size(max = 20_000) String words) {}

    record Identity(
            @NotNull PartyRef party,
            @NotBlank @Size(max = 20_000) String words) {}

    record Authority(
            @NotNull PartyRef party,
            @NotNull PartyRef agent,
            @NotBlank @Size(max = 20_000) String words) {}

    record Subject(@NotNull Matter matter, @NotNull CorrectionReason reason) {}

    record Paper(
            @NotNull DocumentRef replaced,
            @NotBlank @Size(max = 20_000) String words,
            @NotNull CorrectionReason reason) {}

    record Moment(
            long entry, @NotNull Instant corrected, @NotNull CorrectionReason reason) {}

    record Known(@NotNull Party party, @NotNull CorrectionReason reason) {}

    record Change(
            @NotNull PartyChange change,
            @Nullable PartyRef earlier,
            @NotNull Particulars particulars,
            @NotNull PartyRole role,
            @NotNull PartyKind kind,
            @Nullable UnitId village) {}

    record Speakers(@NotNull @Size(max = 10) List<Particulars> representatives) {}

    record Prevented(
            @NotNull Prevention prevention,
            int persons,
            @NotBlank @Size(max = 20_000) String words) {}

    record Restriction(@NotNull @Size(max = 50) List<UnitId> excludedUnits, boolean sealed) {}

    @PostMapping("/notes")
    CompletableFuture<Void> note(@PathVariable MediationId id, @RequestBody @Valid Note body) {
        return commands.send(
                new AddNote(id, sheet().document(DocumentType.FILE_NOTE, Audience.HANDLERS, body.words())));
    }

    @PostMapping("/evidence")
    CompletableFuture<Void> evidence(@PathVariable MediationId id, @RequestBody @Valid Piece body) {
        return commands.send(new AddEvidence(
                id, body.party(), sheet().document(DocumentType.EVIDENCE, Audience.PARTIES, body.words())));
    }

    @PostMapping("/identities")
    CompletableFuture<Void> identify(@PathVariable MediationId id, @RequestBody @Valid Identity body) {
        return commands.send(new VerifyIdentity(
                id, body.party(), sheet().document(DocumentType.IDENTITY_SEEN, Audience.HANDLERS, body.words())));
    }

    @PostMapping("/authorities")
    CompletableFuture<Void> authorise(@PathVariable MediationId id, @RequestBody @Valid Authority body) {
        return commands.send(new FileAuthority(
                id,
                body.party(),
                body.agent(),
                sheet().document(DocumentType.AUTHORITY_LETTER, Audience.PARTIES, body.words())));
    }

    @PostMapping("/corrections/matter")
    CompletableFuture<Void> correct(@PathVariable MediationId id, @RequestBody @Valid Subject body) {
        return commands.send(new CorrectMatter(id, body.matter(), body.reason()));
    }

    @PostMapping("/corrections/papers")
    CompletableFuture<Void> correct(@PathVariable MediationId id, @RequestBody @Valid Paper body) {
        return commands.send(new CorrectPaper(
                id,
                body.replaced(),
                sheet().document(body.replaced().type(), body.replaced().audience(), body.words()),
                body.reason()));
    }

    @PostMapping("/corrections/times")
    CompletableFuture<Void> correct(@PathVariable MediationId id, @RequestBody @Valid Moment body) {
        return commands.send(new CorrectTime(id, body.entry(), body.corrected(), body.reason()));
    }

    @PostMapping("/corrections/parties")
    CompletableFuture<Void> correct(@PathVariable MediationId id, @RequestBody @Valid Known body) {
        return commands.send(new CorrectParty(id, body.party(), body.reason()));
    }

    @PostMapping("/parties")
    CompletableFuture<Void> change(@PathVariable MediationId id, @RequestBody @Valid Change body) {
        return commands.send(new ChangeParty(
                id,
                body.change(),
                body.earlier(),
                new Party(
                        sheet().party(body.particulars()), body.role(), body.kind(), List.of(), null, body.village())));
    }

    @PutMapping("/parties/{party}/representatives")
    CompletableFuture<Void> name(
            @PathVariable MediationId id, @PathVariable PartyRef party, @RequestBody @Valid Speakers body) {
        Sheet sheet = sheet();
        return commands.send(new NameRepresentatives(
                id, party, body.representatives().stream().map(sheet::party).toList()));
    }

    @PostMapping("/preventions")
    CompletableFuture<Void> claim(@PathVariable MediationId id, @RequestBody @Valid Prevented body) {
        return commands.send(new AssertPrevention(
                id,
                body.prevention(),
                body.persons(),
                sheet().document(DocumentType.EVIDENCE, Audience.PARTIES, body.words())));
    }

    @PutMapping("/protection")
    CompletableFuture<Void> restrict(@PathVariable MediationId id, @RequestBody @Valid Restriction body) {
        return commands.send(new RestrictAccess(id, body.excludedUnits(), body.sealed()));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.MEDIATION_FILE);
    }
}
