package org.lunzhi.command.mediation.upkeep;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.mediation.casefile.MediationRule.AMOUNT_INVALID;
import static org.lunzhi.command.mediation.casefile.MediationRule.ASSERTION_WITHOUT_EVIDENCE;
import static org.lunzhi.command.mediation.casefile.MediationRule.CATEGORY_INVALID;
import static org.lunzhi.command.mediation.casefile.MediationRule.CHANGE_UNFOUNDED;
import static org.lunzhi.command.mediation.casefile.MediationRule.NOTHING_TO_CORRECT;
import static org.lunzhi.command.mediation.casefile.MediationRule.NOT_YET_HAPPENED;
import static org.lunzhi.command.mediation.casefile.MediationRule.PARTY_COUNT_INVALID;
import static org.lunzhi.command.mediation.casefile.MediationRule.STAGE_FORBIDS;
import static org.lunzhi.command.mediation.casefile.MediationRule.SYSTEM_ONLY;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.casefile.PartyList;
import org.lunzhi.command.mediation.casefile.Stage;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.AddEvidence;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.AddNote;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.AssertPrevention;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.ChangeParty;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.CorrectMatter;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.CorrectPaper;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.CorrectParty;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.CorrectTime;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.FileAuthority;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.FileReceipt;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.NameRepresentatives;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.VerifyIdentity;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.mediation.UpkeepEvent.AuthorityFiled;
import org.lunzhi.kernel.mediation.UpkeepEvent.EvidenceAdded;
import org.lunzhi.kernel.mediation.UpkeepEvent.IdentityVerified;
import org.lunzhi.kernel.mediation.UpkeepEvent.MatterCorrected;
import org.lunzhi.kernel.mediation.UpkeepEvent.NoteAdded;
import org.lunzhi.kernel.mediation.UpkeepEvent.PaperCorrected;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyChanged;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyCorrected;
import org.lunzhi.kernel.mediation.UpkeepEvent.PreventionAsserted;
import org.lunzhi.kernel.mediation.UpkeepEvent.RepresentativesNamed;
import org.lunzhi.kernel.mediation.UpkeepEvent.TimeCorrected;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.upkeep.PartyChange;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.privacy.DocumentType;

/** Keeps the file: notes and evidence at any open stage, corrections with a reason, changes of the sides. */
public final class Upkeep {

    private static final int CENTS = 2;

    private final CaseFacts facts;

    public Upkeep(CaseFacts facts) {
        this.facts = facts;
    }

    @CommandHandler
    void decide(AddNote command, Clock clock) {
        requireOpen();
        apply(new NoteAdded(facts.id(), command.note(), clock.instant()));
    }

    @CommandHandler
    void decide(AddEvidence command, Clock clock) {
        requireOpen();
        if (facts.papers().holds(command.evidence())) {
            return;
        }
        apply(new EvidenceAdded(facts.id(), command.party(), command.evidence(), clock.instant()));
    }

    @CommandHandler
    void decide(FileReceipt command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        if (!facts.progress().isAt(Stage.ARCHIVED) && !facts.papers().holds(command.receipt())) {
            apply(new EvidenceAdded(facts.id(), null, command.receipt(), clock.instant()));
        }
    }

    @CommandHandler
    void decide(VerifyIdentity command, Clock clock, Actor actor) {
        requireOpen();
        facts.sides().requireKnown(command.party());
        facts.requireKind(command.seen(), DocumentType.IDENTITY_SEEN);
        apply(new IdentityVerified(facts.id(), command.party(), actor.officer(), command.seen(), clock.instant()));
    }

    @CommandHandler
    void decide(FileAuthority command, Clock clock) {
        requireOpen();
        facts.sides().requireKnown(command.party());
        facts.requireKind(command.letter(), DocumentType.AUTHORITY_LETTER);
        apply(new AuthorityFiled(facts.id(), command.party(), command.agent(), command.letter(), clock.instant()));
    }

    @CommandHandler
    void decide(CorrectMatter command, Clock clock, PolicyBooks books) {
        requireOpen();
        var scheme = books.at(facts.policy()).categories();
        boolean known = scheme.version().equals(command.matter().scheme())
                && scheme.find(command.matter().category()).isPresent();
        CATEGORY_INVALID.requires(known, "category");
        BigDecimal amount = command.matter().amount();
        AMOUNT_INVALID.requires(amount == null || (amount.signum() >= 0 && amount.scale() == CENTS), "amount");
        NOTHING_TO_CORRECT.requires(!command.matter().equals(facts.matter()), "matter");
        apply(new MatterCorrected(facts.id(), command.matter(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void decide(CorrectPaper command, Clock clock) {
        requireOpen();
        NOTHING_TO_CORRECT.requires(facts.papers().holds(command.replaced()), "replaced");
        facts.requireKind(command.corrected(), command.replaced().type());
        apply(new PaperCorrected(
                facts.id(), command.replaced(), command.corrected(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void decide(CorrectTime command, Clock clock) {
        requireOpen();
        NOT_YET_HAPPENED.requires(!command.corrected().isAfter(clock.instant()), "corrected");
        boolean exists = command.entry() >= 0 && command.entry() <= AggregateLifecycle.getVersion();
        NOTHING_TO_CORRECT.requires(exists, "entry");
        apply(new TimeCorrected(facts.id(), command.entry(), command.corrected(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void decide(CorrectParty command, Clock clock) {
        requireOpen();
        facts.sides().requireKnown(command.party().ref());
        PartyList.check(with(command.party()));
        apply(new PartyCorrected(facts.id(), command.party(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void decide(ChangeParty command, Clock clock) {
        facts.requireAt(Stage.PROPOSED, Stage.ACCEPTED, Stage.READY, Stage.SITTING);
        boolean added = command.change() == PartyChange.ADDED;
        boolean founded = added ? command.earlier() == null : facts.sides().knows(command.earlier());
        CHANGE_UNFOUNDED.requires(founded, "earlier");
        PARTY_COUNT_INVALID.requires(!facts.sides().knows(command.party().ref()), "party");
        List<Party> sides = with(command.party());
        sides.removeIf(party -> party.ref().equals(command.earlier()));
        PartyList.check(sides);
        apply(new PartyChanged(facts.id(), command.change(), command.earlier(), command.party(), clock.instant()));
    }

    @CommandHandler
    void decide(NameRepresentatives command, Clock clock) {
        requireOpen();
        facts.sides().requireKnown(command.party());
        Party party = facts.sides().find(command.party());
        if (party != null) {
            PartyList.checkActing(new Party(
                    party.ref(),
                    party.role(),
                    party.kind(),
                    command.representatives(),
                    party.guardian(),
                    party.village()));
        }
        apply(new RepresentativesNamed(facts.id(), command.party(), command.representatives(), clock.instant()));
    }

    @CommandHandler
    void decide(AssertPrevention command, Clock clock) {
        requireOpen();
        boolean shown = command.evidence().type() == DocumentType.EVIDENCE && command.persons() > 0;
        ASSERTION_WITHOUT_EVIDENCE.requires(shown, "evidence");
        apply(new PreventionAsserted(
                facts.id(), command.prevention(), command.persons(), command.evidence(), clock.instant()));
    }

    private void requireOpen() {
        STAGE_FORBIDS.requires(!facts.progress().isAt(Stage.ARCHIVED));
    }

    /** The sides with this party in place of the one of the same reference, or added. */
    private List<Party> with(Party changed) {
        List<Party> sides = new ArrayList<>(facts.sides().all());
        sides.removeIf(party -> party.ref().equals(changed.ref()));
        sides.add(changed);
        return sides;
    }
}
