package org.lunzhi.command.agreement.amendment;

import static org.lunzhi.kernel.agreement.AgreementSamples.PAPER;
import static org.lunzhi.kernel.agreement.AgreementSamples.drawnUp;
import static org.lunzhi.kernel.agreement.AgreementSamples.obligation;
import static org.lunzhi.kernel.agreement.AgreementSamples.payment;
import static org.lunzhi.kernel.agreement.AgreementSamples.terms;
import static org.lunzhi.kernel.agreement.AgreementSamples.untilEffective;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.BOTH;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.CoreMatchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.agreement.AgreementFixture;
import org.lunzhi.command.agreement.amendment.AmendmentCommand.ConsentToAmendment;
import org.lunzhi.command.agreement.amendment.AmendmentCommand.ProposeAmendment;
import org.lunzhi.command.agreement.pact.AgreementRule;
import org.lunzhi.kernel.agreement.AmendmentEvent.AgreementAmended;
import org.lunzhi.kernel.agreement.AmendmentEvent.AmendmentConsented;
import org.lunzhi.kernel.agreement.AmendmentEvent.AmendmentProposed;
import org.lunzhi.kernel.agreement.AmendmentEvent.AmendmentRejected;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationApplied;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationWithdrawn;
import org.lunzhi.kernel.agreement.acts.CourtBasis;
import org.lunzhi.kernel.agreement.terms.FreeWill;
import org.lunzhi.kernel.agreement.terms.Obligation;
import org.lunzhi.kernel.agreement.terms.ObligationSubject;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AmendmentTest {

    private static final Terms LATER = terms(
            paper(DocumentType.AGREEMENT_AMENDMENT),
            obligation(1, ObligationSubject.PAYMENT, LocalDate.of(2026, 4, 30)));
    private static final AmendmentProposed PROPOSED =
            new AmendmentProposed(AGREEMENT, 2, LATER, at("2026-03-10T09:00"));

    private final AgreementFixture agreement = new AgreementFixture().at("2026-03-10T09:00");

    private static List<Object> plus(List<Object> past, Object... more) {
        List<Object> all = new ArrayList<>(past);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void is_proposed_on_a_new_paper() {
        agreement
                .after(untilEffective(), new ProposeAmendment(AGREEMENT, LATER))
                .expectEvents(PROPOSED);
        new AgreementFixture()
                .refuses(
                        untilEffective(),
                        new ProposeAmendment(AGREEMENT, terms(PAPER, payment())),
                        AgreementRule.PAPER_OF_WRONG_KIND);
    }

    @Test
    void takes_effect_when_all_consent_with_thirty_days_of_its_own() {
        var jia = new AmendmentConsented(AGREEMENT, 2, JIA, at("2026-03-10T10:00"));
        agreement
                .at("2026-03-11T09:00")
                .after(plus(untilEffective(), PROPOSED, jia), new ConsentToAmendment(AGREEMENT, 2, YI))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        CoreMatchers.<Object>equalTo(new AmendmentConsented(AGREEMENT, 2, YI, at("2026-03-11T09:00"))),
                        Matchers.matches((Object event) -> event instanceof AgreementAmended amended
                                && amended.version() == 2
                                && amended.deadlines().get(0).raw().equals(LocalDate.of(2026, 4, 10))
                                && amended.endedDeadlines().size() == 2),
                        Matchers.andNoMore())));
    }

    @Test
    void waits_for_the_last_consent() {
        agreement
                .at("2026-03-10T10:00")
                .after(plus(untilEffective(), PROPOSED), new ConsentToAmendment(AGREEMENT, 2, JIA))
                .expectEvents(new AmendmentConsented(AGREEMENT, 2, JIA, at("2026-03-10T10:00")));
    }

    @Test
    void is_off_once_a_party_says_no() {
        var rejected = new AmendmentRejected(AGREEMENT, 2, YI, at("2026-03-10T10:00"));
        agreement.refuses(
                plus(untilEffective(), PROPOSED, rejected),
                new ConsentToAmendment(AGREEMENT, 2, JIA),
                AgreementRule.AMENDMENT_UNKNOWN);
    }

    @Test
    void comes_one_at_a_time() {
        agreement.refuses(
                plus(untilEffective(), PROPOSED), new ProposeAmendment(AGREEMENT, LATER), AgreementRule.AMENDMENT_OPEN);
    }

    @Test
    void needs_an_agreement_in_effect() {
        agreement.refuses(
                List.of(drawnUp()), new ProposeAmendment(AGREEMENT, LATER), AgreementRule.AGREEMENT_INCOMPLETE);
    }

    @Test
    void asks_each_party_alone() {
        Terms together = new Terms(
                LATER.paper(),
                LATER.obligations(),
                LATER.legality(),
                List.of(new FreeWill(JIA, true, true)),
                false,
                false,
                false);
        agreement.refuses(
                untilEffective(), new ProposeAmendment(AGREEMENT, together), AgreementRule.FREE_WILL_NOT_ASKED);
    }

    @Test
    void says_what_is_owed_and_to_whom() {
        agreement.refuses(
                untilEffective(),
                new ProposeAmendment(AGREEMENT, terms(LATER.paper(), owed(YI, null, false))),
                AgreementRule.OBLIGATION_UNCLEAR);
        new AgreementFixture()
                .refuses(
                        untilEffective(),
                        new ProposeAmendment(
                                AGREEMENT, terms(LATER.paper(), owed(YI, PartyRef.of("party-station"), true))),
                        AgreementRule.FEE_NOT_ALLOWED);
    }

    @Test
    void is_owed_by_a_party() {
        agreement.refuses(
                untilEffective(),
                new ProposeAmendment(AGREEMENT, terms(LATER.paper(), owed(PartyRef.of("party-stranger"), JIA, true))),
                AgreementRule.UNKNOWN_PARTY);
        new AgreementFixture()
                .at("2026-03-10T09:00")
                .after(untilEffective(), new ProposeAmendment(AGREEMENT, terms(LATER.paper(), owed(YI, JIA, true))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void is_checked_for_legality_point_by_point() {
        Terms unchecked = new Terms(
                LATER.paper(),
                LATER.obligations(),
                LATER.legality().subList(1, LATER.legality().size()),
                LATER.freeWill(),
                false,
                false,
                false);
        agreement.refuses(
                untilEffective(), new ProposeAmendment(AGREEMENT, unchecked), AgreementRule.LEGALITY_NOT_CHECKED);
    }

    @Test
    void waits_for_the_court_that_was_asked_about_the_old_text() {
        var asked = new ConfirmationApplied(
                AGREEMENT, BOTH, List.of(1), CourtBasis.COMMITTEE_LOCATION, List.of(), false, at("2026-03-09T09:00"));
        var jia = new AmendmentConsented(AGREEMENT, 2, JIA, at("2026-03-08T10:00"));
        agreement.refuses(
                plus(untilEffective(), asked),
                new ProposeAmendment(AGREEMENT, LATER),
                AgreementRule.CONFIRMATION_PENDING);
        new AgreementFixture()
                .refuses(
                        plus(untilEffective(), PROPOSED, jia, asked),
                        new ConsentToAmendment(AGREEMENT, 2, YI),
                        AgreementRule.CONFIRMATION_PENDING);
        var withdrawn = new ConfirmationWithdrawn(AGREEMENT, BOTH, at("2026-03-09T10:00"));
        new AgreementFixture()
                .at("2026-03-10T09:00")
                .after(plus(untilEffective(), asked, withdrawn), new ProposeAmendment(AGREEMENT, LATER))
                .expectEvents(PROPOSED);
    }

    private static Obligation owed(PartyRef debtor, PartyRef creditor, boolean dated) {
        return new Obligation(
                1,
                debtor,
                creditor,
                ObligationSubject.PAYMENT,
                paper(DocumentType.STATEMENT),
                new BigDecimal("10.00"),
                null,
                dated,
                false);
    }
}
