package org.lunzhi.command.agreement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.agreement.pact.AgreementRule.MEDIATOR_NOT_OF_CASE;
import static org.lunzhi.command.agreement.pact.AgreementRule.PAPER_DIFFERS;
import static org.lunzhi.command.agreement.pact.AgreementRule.SEAL_NOT_OF_COMMITTEE;
import static org.lunzhi.command.agreement.pact.AgreementRule.SIGNER_WITHOUT_AUTHORITY;
import static org.lunzhi.command.agreement.pact.AgreementRule.STAGE_FORBIDS;
import static org.lunzhi.command.agreement.pact.AgreementRule.SYSTEM_ONLY;
import static org.lunzhi.command.agreement.pact.AgreementRule.WRITTEN_ONLY;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.agreement.SigningCommand.AffixSeal;
import org.lunzhi.command.agreement.SigningCommand.ConfirmOralAgreement;
import org.lunzhi.command.agreement.SigningCommand.LapseAgreement;
import org.lunzhi.command.agreement.SigningCommand.RefuseSignature;
import org.lunzhi.command.agreement.SigningCommand.SignAsMediator;
import org.lunzhi.command.agreement.SigningCommand.SignForParty;
import org.lunzhi.command.agreement.pact.Dates;
import org.lunzhi.command.agreement.pact.Pact;
import org.lunzhi.command.agreement.pact.Stage;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.agreement.PerformanceEvent.AgreementPerformed;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementBecameEffective;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementLapsed;
import org.lunzhi.kernel.agreement.SigningEvent.MediatorSigned;
import org.lunzhi.kernel.agreement.SigningEvent.OralAgreementConfirmed;
import org.lunzhi.kernel.agreement.SigningEvent.PartySigned;
import org.lunzhi.kernel.agreement.SigningEvent.SealAffixed;
import org.lunzhi.kernel.agreement.acts.LapseReason;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.PartyKind;
import org.lunzhi.kernel.organisation.directory.Seals;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;

/** Decides on the acts an agreement needs; with the last of them it takes effect, dated by the latest (M3). */
class Signing {

    private final Pact pact;

    Signing(Pact pact) {
        this.pact = pact;
    }

    @CommandHandler
    void decide(SignForParty command, Clock clock, PolicyBooks books, Calendars calendars) {
        requireSigning(command.paper());
        Party party = pact.party(command.party());
        SIGNER_WITHOUT_AUTHORITY.requires(maySign(command, party), "as");
        if (pact.acts().hasSigned(command.party())) {
            return;
        }
        Instant at = pact.dated(command.when(), clock, books);
        apply(new PartySigned(
                pact.id(), command.party(), command.as(), command.manner(), command.paper(), command.authority(), at));
        takeEffectIfComplete(clock, calendars);
    }

    @CommandHandler
    void decide(SignAsMediator command, Clock clock, PolicyBooks books, Calendars calendars) {
        requireSigning(command.paper());
        MEDIATOR_NOT_OF_CASE.requires(pact.hasMediator(command.mediator()), "mediator");
        if (pact.acts().mediatorSigned()) {
            return;
        }
        Instant at = pact.dated(command.when(), clock, books);
        apply(new MediatorSigned(pact.id(), command.mediator(), command.manner(), command.paper(), at));
        takeEffectIfComplete(clock, calendars);
    }

    @CommandHandler
    void decide(AffixSeal command, Clock clock, PolicyBooks books, Calendars calendars, Seals seals) {
        requireSigning(command.paper());
        if (pact.acts().sealed()) {
            return;
        }
        Instant at = pact.dated(command.when(), clock, books);
        SEAL_NOT_OF_COMMITTEE.requires(
                seals.ownerOf(command.seal(), StationTime.dateOf(at))
                        .filter(pact.committee()::equals)
                        .isPresent(),
                "seal");
        apply(new SealAffixed(pact.id(), command.seal(), command.paper(), seals.position(), at));
        takeEffectIfComplete(clock, calendars);
    }

    @CommandHandler
    void decide(ConfirmOralAgreement command, Clock clock, PolicyBooks books, Calendars calendars) {
        pact.requireDrawnUp();
        WRITTEN_ONLY.requires(!pact.isWritten());
        pact.party(command.party());
        if (pact.acts().hasConfirmed(command.party())) {
            return;
        }
        Instant at = pact.dated(command.when(), clock, books);
        apply(new OralAgreementConfirmed(pact.id(), command.party(), at));
        if (pact.acts().confirmedBy(pact.partyRefs())) {
            takeEffect(pact.reachedAt(), clock, calendars);
        }
    }

    @CommandHandler
    void decide(RefuseSignature command, Clock clock) {
        pact.requireDrawnUp();
        pact.party(command.party());
        apply(new AgreementLapsed(pact.id(), pact.mediation(), LapseReason.SIGNATURE_REFUSED, clock.instant()));
    }

    @CommandHandler
    void decide(LapseAgreement command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        if (pact.isAt(Stage.DRAWN_UP)) {
            apply(new AgreementLapsed(pact.id(), pact.mediation(), LapseReason.PARTY_WITHDREW, clock.instant()));
        }
    }

    private void requireSigning(Commitment paper) {
        STAGE_FORBIDS.requires(!pact.isAt(Stage.LAPSED));
        pact.requireDrawnUp();
        WRITTEN_ONLY.requires(pact.isWritten());
        PAPER_DIFFERS.requires(pact.terms().paper().commitment().equals(paper), "paper");
    }

    private static boolean maySign(SignForParty command, Party party) {
        DocumentRef authority = command.authority();
        return switch (command.as()) {
            case PARTY -> party.kind() == PartyKind.PERSON;
            case GUARDIAN -> party.guardian() != null;
            case REPRESENTATIVE ->
                party.kind() == PartyKind.ORGANISATION
                        || !party.representatives().isEmpty();
            case AGENT ->
                party.kind() != PartyKind.WARD
                        && authority != null
                        && authority.type() == DocumentType.AUTHORITY_LETTER;
        };
    }

    private void takeEffectIfComplete(Clock clock, Calendars calendars) {
        Instant latest = pact.acts().latestOfAll(pact.partyRefs());
        if (latest != null) {
            takeEffect(latest, clock, calendars);
        }
    }

    private void takeEffect(Instant effectiveAt, Clock clock, Calendars calendars) {
        int copies = pact.isWritten() ? pact.partyRefs().size() + 1 : 0;
        var dates = new Dates(pact.id(), pact.version(), calendars.current());
        apply(new AgreementBecameEffective(
                pact.id(),
                pact.mediation(),
                effectiveAt,
                copies,
                dates.of(pact.terms(), effectiveAt, pact.isWritten()),
                clock.instant()));
        if (pact.duties().allSettled()) {
            apply(new AgreementPerformed(pact.id(), pact.mediation(), clock.instant()));
        }
    }
}
