package org.lunzhi.command.grievance.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDLING_UNIT_ONLY;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LINKED_TO_ITSELF;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LINKED_TO_LATER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOT_THE_REQUESTER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.ORIGINAL_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARTY_KNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARTY_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.REPLY_PROOF_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.REPRESENTATIVES_EXCEEDED;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;
import static org.lunzhi.kernel.access.Role.MEDIATOR;
import static org.lunzhi.kernel.access.Role.REQUESTER;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.grievance.record.RecordCommand.AddEvidence;
import org.lunzhi.command.grievance.record.RecordCommand.AddParty;
import org.lunzhi.command.grievance.record.RecordCommand.AnswerDuplicate;
import org.lunzhi.command.grievance.record.RecordCommand.LinkDuplicate;
import org.lunzhi.command.grievance.record.RecordCommand.NoteProgress;
import org.lunzhi.command.grievance.record.RecordCommand.ReplaceParty;
import org.lunzhi.command.grievance.record.RecordCommand.SplitMatter;
import org.lunzhi.command.grievance.standing.OtherMatters;
import org.lunzhi.command.grievance.standing.Stage;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.RecordEvent.DuplicateAnswered;
import org.lunzhi.kernel.grievance.RecordEvent.EvidenceAdded;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.grievance.RecordEvent.MatterSplitOff;
import org.lunzhi.kernel.grievance.RecordEvent.PartyAdded;
import org.lunzhi.kernel.grievance.RecordEvent.PartyReplaced;
import org.lunzhi.kernel.grievance.RecordEvent.ProgressNoted;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.outcome.PartyRole;

/** Decides what joins the file of a matter, who belongs to it, and how it is joined with or cut from others. */
public final class KeepingTheFile {

    /** The most people who speak for a group (Petition Regulation art. 20). */
    private static final int MOST_REPRESENTATIVES = 5;

    private static final Role[] DESK = {INTAKE_CLERK, COORDINATOR, DUTY_SECRETARY, AREA_LEAD, SUPERVISOR};

    private final Standing standing;

    public KeepingTheFile(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(NoteProgress command, Actor actor, Clock clock) {
        mayAdd(actor);
        apply(new ProgressNoted(standing.id(), command.note(), clock.instant()));
    }

    @CommandHandler
    void decide(AddEvidence command, Actor actor, Clock clock) {
        if (actor.holds(REQUESTER)) {
            NOT_THE_REQUESTER.requires(standing.papers().isReporter(actor, command.token()));
            standing.isOpen();
        } else {
            mayAdd(actor);
        }
        apply(new EvidenceAdded(standing.id(), command.evidence(), clock.instant()));
    }

    @CommandHandler
    void decide(AddParty command, Actor actor, Clock clock) {
        standing.admits(actor, DESK);
        standing.isOpen();
        PARTY_KNOWN.requires(standing.papers().roleOf(command.party()).isEmpty());
        REPRESENTATIVES_EXCEEDED.requires(command.role() != PartyRole.REPRESENTATIVE
                || standing.papers().count(PartyRole.REPRESENTATIVE) < MOST_REPRESENTATIVES);
        apply(new PartyAdded(
                standing.id(),
                command.party(),
                command.role(),
                command.authority(),
                command.village(),
                clock.instant()));
    }

    @CommandHandler
    void decide(ReplaceParty command, Actor actor, Clock clock) {
        standing.admits(actor, DESK);
        PARTY_UNKNOWN.requires(standing.papers().roleOf(command.former()).isPresent());
        PARTY_KNOWN.requires(standing.papers().roleOf(command.current()).isEmpty());
        apply(new PartyReplaced(
                standing.id(),
                command.former(),
                command.current(),
                standing.papers().roleOf(command.former()).orElseThrow(),
                command.reason(),
                command.proof(),
                command.village(),
                clock.instant()));
    }

    /**
     * The later matter is handled under the number of the earlier one, whose clock goes on. Since every link leads to
     * something earlier, links never form a circle in which nobody handles anything, not even where several desks link
     * at the same moment and none sees what the others write.
     */
    @CommandHandler
    void decide(LinkDuplicate command, Actor actor, OtherMatters others, Clock clock) {
        standing.admits(actor, DESK);
        standing.isOpen();
        LINKED_TO_ITSELF.requires(!command.original().equals(standing.id()));
        ORIGINAL_UNKNOWN.requires(others.registered(command.original()), "original");
        LINKED_TO_LATER.requires(others.registeredBefore(standing.registration(), command.original()), "original");
        apply(new GrievanceLinked(
                standing.id(), command.original(), standing.dues().allIds(), clock.instant()));
    }

    @CommandHandler
    void decide(AnswerDuplicate command, Actor actor, Clock clock) {
        standing.admits(actor, DESK);
        standing.isAt(Stage.LINKED);
        REPLY_PROOF_MISSING.requires(command.reply().documented());
        apply(new DuplicateAnswered(standing.id(), command.reply(), clock.instant()));
    }

    /** A part takes the time of receipt along, so that splitting stops no clock. */
    @CommandHandler
    void decide(SplitMatter command, Actor actor, Clock clock) {
        standing.admits(actor, DESK);
        standing.isOpen();
        LINKED_TO_ITSELF.requires(!command.part().equals(standing.id()));
        apply(splitOff(command, clock.instant()));
    }

    private MatterSplitOff splitOff(SplitMatter command, Instant now) {
        GrievanceRegistered whole = standing.registration();
        return new MatterSplitOff(
                standing.id(),
                command.part(),
                command.kind(),
                IntakeChannel.SPLIT,
                whole.place(),
                command.summary(),
                command.reporter(),
                standing.receiptOfPart(),
                standing.overlays().protection(),
                whole.notice(),
                whole.categoryScheme(),
                whole.petitionLike(),
                whole.emergency(),
                now);
    }

    /** Whoever handles the matter or receives people may add to its file while it is open. */
    private void mayAdd(Actor actor) {
        standing.admits(actor, INTAKE_CLERK, COORDINATOR, DUTY_SECRETARY, AREA_LEAD, SUPERVISOR, HANDLER, MEDIATOR);
        standing.isOpen();
        HANDLING_UNIT_ONLY.requires(actor.holdsAny(DESK) || standing.charge().isHandledBy(actor));
    }
}
