package org.lunzhi.command.agreement.amendment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.agreement.pact.AgreementRule.AMENDMENT_OPEN;
import static org.lunzhi.command.agreement.pact.AgreementRule.AMENDMENT_UNKNOWN;
import static org.lunzhi.command.agreement.pact.AgreementRule.CONFIRMATION_PENDING;
import static org.lunzhi.command.agreement.pact.AgreementRule.FEE_NOT_ALLOWED;
import static org.lunzhi.command.agreement.pact.AgreementRule.FREE_WILL_NOT_ASKED;
import static org.lunzhi.command.agreement.pact.AgreementRule.LEGALITY_NOT_CHECKED;
import static org.lunzhi.command.agreement.pact.AgreementRule.OBLIGATION_UNCLEAR;
import static org.lunzhi.command.agreement.pact.AgreementRule.PAPER_OF_WRONG_KIND;
import static org.lunzhi.command.agreement.pact.AgreementRule.STAGE_FORBIDS;
import static org.lunzhi.command.agreement.pact.AgreementRule.UNKNOWN_PARTY;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.agreement.amendment.AmendmentCommand.ConsentToAmendment;
import org.lunzhi.command.agreement.amendment.AmendmentCommand.ProposeAmendment;
import org.lunzhi.command.agreement.amendment.AmendmentCommand.RejectAmendment;
import org.lunzhi.command.agreement.pact.Dates;
import org.lunzhi.command.agreement.pact.Pact;
import org.lunzhi.command.agreement.pact.Stage;
import org.lunzhi.kernel.agreement.AmendmentEvent.AgreementAmended;
import org.lunzhi.kernel.agreement.AmendmentEvent.AmendmentConsented;
import org.lunzhi.kernel.agreement.AmendmentEvent.AmendmentProposed;
import org.lunzhi.kernel.agreement.AmendmentEvent.AmendmentRejected;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationApplied;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationDismissed;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationRefused;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationWithdrawn;
import org.lunzhi.kernel.agreement.terms.FreeWill;
import org.lunzhi.kernel.agreement.terms.LegalityPoint;
import org.lunzhi.kernel.agreement.terms.Obligation;
import org.lunzhi.kernel.agreement.terms.ObligationSubject;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

/** Changes an agreement once every party consented; the old paper stays as it was (M8). */
public final class Amendment {

    private final Pact pact;
    private final Set<PartyRef> consenting = new HashSet<>();
    private @Nullable Terms proposed;
    private boolean beforeCourt;

    public Amendment(Pact pact) {
        this.pact = pact;
    }

    @CommandHandler
    void decide(ProposeAmendment command, Clock clock) {
        pact.requireEffective();
        STAGE_FORBIDS.requires(pact.isAt(Stage.EFFECTIVE));
        CONFIRMATION_PENDING.requires(!beforeCourt);
        AMENDMENT_OPEN.requires(proposed == null);
        Terms terms = command.terms();
        PAPER_OF_WRONG_KIND.requires(terms.paper().type() == DocumentType.AGREEMENT_AMENDMENT, "paper");
        LEGALITY_NOT_CHECKED.requires(terms.legality().containsAll(List.of(LegalityPoint.values())), "legality");
        FREE_WILL_NOT_ASKED.requires(pact.allAmong(agreeingFreely(terms)), "freeWill");
        OBLIGATION_UNCLEAR.requires(areClear(terms.obligations()), "obligations");
        UNKNOWN_PARTY.requires(terms.obligations().stream().allMatch(this::isOwedByParty), "obligations.debtor");
        FEE_NOT_ALLOWED.requires(terms.obligations().stream().allMatch(this::isBetweenParties), "obligations");
        apply(new AmendmentProposed(pact.id(), pact.version() + 1, terms, clock.instant()));
    }

    @CommandHandler
    void decide(ConsentToAmendment command, Clock clock, Calendars calendars) {
        requireOpen(command.version());
        CONFIRMATION_PENDING.requires(!beforeCourt);
        pact.party(command.party());
        if (consenting.contains(command.party())) {
            return;
        }
        Instant now = clock.instant();
        Terms terms = proposed;
        apply(new AmendmentConsented(pact.id(), command.version(), command.party(), now));
        if (terms != null && pact.allAmong(consenting)) {
            var dates = new Dates(pact.id(), command.version(), calendars.current());
            apply(new AgreementAmended(
                    pact.id(),
                    command.version(),
                    terms,
                    now,
                    dates.of(terms, now, pact.isWritten()),
                    pact.running().ids(),
                    now));
        }
    }

    @CommandHandler
    void decide(RejectAmendment command, Clock clock) {
        requireOpen(command.version());
        pact.party(command.party());
        apply(new AmendmentRejected(pact.id(), command.version(), command.party(), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(AmendmentProposed event) {
        proposed = event.terms();
        consenting.clear();
    }

    @EventSourcingHandler
    void evolve(AmendmentConsented event) {
        consenting.add(event.party());
    }

    @EventSourcingHandler
    void evolve(AmendmentRejected event) {
        proposed = null;
    }

    @EventSourcingHandler
    void evolve(AgreementAmended event) {
        proposed = null;
    }

    @EventSourcingHandler
    void evolve(ConfirmationApplied event) {
        beforeCourt = true;
    }

    @EventSourcingHandler
    void evolve(ConfirmationRefused event) {
        beforeCourt = false;
    }

    @EventSourcingHandler
    void evolve(ConfirmationWithdrawn event) {
        beforeCourt = false;
    }

    @EventSourcingHandler
    void evolve(ConfirmationDismissed event) {
        beforeCourt = false;
    }

    private void requireOpen(int version) {
        AMENDMENT_UNKNOWN.requires(proposed != null && version == pact.version() + 1, "version");
    }

    private static List<PartyRef> agreeingFreely(Terms terms) {
        return terms.freeWill().stream()
                .filter(answer -> answer.askedAlone() && answer.agreesFreely())
                .map(FreeWill::party)
                .toList();
    }

    private static boolean areClear(List<Obligation> obligations) {
        long numbers = obligations.stream().map(Obligation::number).distinct().count();
        return !obligations.isEmpty()
                && numbers == obligations.size()
                && obligations.stream().allMatch(Obligation::stated);
    }

    private boolean isOwedByParty(Obligation obligation) {
        return pact.partyRefs().contains(obligation.debtor());
    }

    private boolean isBetweenParties(Obligation obligation) {
        return obligation.subject() != ObligationSubject.PAYMENT
                || pact.partyRefs().contains(obligation.creditor());
    }
}
