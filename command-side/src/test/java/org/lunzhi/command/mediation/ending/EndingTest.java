package org.lunzhi.command.mediation.ending;

import static org.lunzhi.kernel.agreement.AgreementSamples.PAPER;
import static org.lunzhi.kernel.agreement.AgreementSamples.payment;
import static org.lunzhi.kernel.agreement.AgreementSamples.terms;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.BOTH;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.jia;
import static org.lunzhi.kernel.mediation.MediationCast.matter;
import static org.lunzhi.kernel.mediation.MediationCast.paper;
import static org.lunzhi.kernel.mediation.MediationCast.routesTold;
import static org.lunzhi.kernel.mediation.MediationCast.yi;
import static org.lunzhi.kernel.mediation.MediationSamples.accepted;
import static org.lunzhi.kernel.mediation.MediationSamples.agreed;
import static org.lunzhi.kernel.mediation.MediationSamples.period;
import static org.lunzhi.kernel.mediation.MediationSamples.proposed;
import static org.lunzhi.kernel.mediation.MediationSamples.tookEffect;
import static org.lunzhi.kernel.mediation.MediationSamples.untilReady;
import static org.lunzhi.kernel.mediation.MediationSamples.untilSitting;
import static org.lunzhi.kernel.mediation.MediationSamples.withdrew;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.CaseFixture;
import org.lunzhi.command.mediation.casefile.MediationRule;
import org.lunzhi.command.mediation.ending.EndingCommand.RecordAgreement;
import org.lunzhi.command.mediation.ending.EndingCommand.RecordUndisputedFacts;
import org.lunzhi.command.mediation.ending.EndingCommand.TerminateCase;
import org.lunzhi.command.mediation.ending.EndingCommand.WithdrawConsent;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.AgreementScope;
import org.lunzhi.kernel.agreement.terms.FreeWill;
import org.lunzhi.kernel.agreement.terms.Obligation;
import org.lunzhi.kernel.agreement.terms.ObligationSubject;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.mediation.EndingEvent.MediationTerminated;
import org.lunzhi.kernel.mediation.EndingEvent.UndisputedFactsRecorded;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.ending.RouteNotice;
import org.lunzhi.kernel.mediation.ending.TerminationReason;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicySamples;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndingTest {

    private final CaseFixture mediation = new CaseFixture().at("2026-03-02T09:00");

    private static List<Object> plus(List<Object> past, Object... more) {
        List<Object> all = new ArrayList<>(past);
        all.addAll(List.of(more));
        return all;
    }

    @Nested
    class Agreeing {

        private RecordAgreement agree(AgreementForm form, Terms terms) {
            return new RecordAgreement(CASE, AGREEMENT, form, AgreementScope.FULL, terms, List.of(), When.NOW);
        }

        private RecordAgreement with(Obligation... obligations) {
            return agree(AgreementForm.WRITTEN, terms(PAPER, obligations));
        }

        private Obligation owed(PartyRef debtor, PartyRef creditor, String amount, boolean dated) {
            return new Obligation(
                    1,
                    debtor,
                    creditor,
                    ObligationSubject.PAYMENT,
                    paper(DocumentType.STATEMENT),
                    amount == null ? null : new BigDecimal(amount),
                    null,
                    dated,
                    false);
        }

        @Test
        void records_what_was_agreed_and_stops_the_period() {
            mediation.after(untilSitting(), with(payment())).expectEvents(agreed());
        }

        @Test
        void needs_a_sitting_first() {
            mediation.refuses(untilReady(), with(payment()), MediationRule.STAGE_FORBIDS);
        }

        @Test
        void needs_the_whole_check_of_legality() {
            Terms terms = terms();
            Terms unchecked = new Terms(
                    terms.paper(),
                    terms.obligations(),
                    terms.legality().subList(1, terms.legality().size()),
                    terms.freeWill(),
                    false,
                    false,
                    false);
            mediation.refuses(
                    untilSitting(), agree(AgreementForm.WRITTEN, unchecked), MediationRule.LEGALITY_NOT_CHECKED);
        }

        @Test
        void asks_each_party_alone() {
            Terms terms = terms();
            Terms together = new Terms(
                    terms.paper(),
                    terms.obligations(),
                    terms.legality(),
                    List.of(new FreeWill(JIA, true, true), new FreeWill(YI, false, true)),
                    false,
                    false,
                    false);
            mediation.refuses(
                    untilSitting(), agree(AgreementForm.WRITTEN, together), MediationRule.FREE_WILL_NOT_ASKED);
        }

        @Test
        void needs_something_that_is_owed() {
            mediation.refuses(untilSitting(), with(), MediationRule.OBLIGATION_UNCLEAR);
        }

        @Test
        void needs_to_know_who_owes() {
            mediation.refuses(untilSitting(), with(owed(null, JIA, "10.00", true)), MediationRule.OBLIGATION_UNCLEAR);
        }

        @Test
        void needs_to_know_how_much_and_accepts_nothing_at_all() {
            mediation.refuses(untilSitting(), with(owed(YI, JIA, null, true)), MediationRule.OBLIGATION_UNCLEAR);
            new CaseFixture()
                    .after(untilSitting(), with(owed(YI, JIA, "0.00", true)))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void needs_to_know_by_when() {
            mediation.refuses(untilSitting(), with(owed(YI, JIA, "10.00", false)), MediationRule.OBLIGATION_UNCLEAR);
        }

        @Test
        void counts_in_yuan_and_cents_only() {
            mediation.refuses(untilSitting(), with(owed(YI, JIA, "10.0", true)), MediationRule.OBLIGATION_UNCLEAR);
            new CaseFixture()
                    .refuses(untilSitting(), with(owed(YI, JIA, "-1.00", true)), MediationRule.OBLIGATION_UNCLEAR);
        }

        @Test
        void binds_parties_only() {
            mediation.refuses(
                    untilSitting(),
                    with(owed(PartyRef.of("party-x"), JIA, "10.00", true)),
                    MediationRule.UNKNOWN_PARTY);
        }

        @Test
        void never_pays_the_station() {
            mediation.refuses(
                    untilSitting(),
                    with(owed(YI, PartyRef.of("party-station"), "10.00", true)),
                    MediationRule.FEE_NOT_ALLOWED);
        }

        @Test
        void says_so_when_it_touches_ownership() {
            var boundary = org.lunzhi.kernel.agreement.AgreementSamples.obligation(
                    1, ObligationSubject.OWNERSHIP, org.lunzhi.kernel.agreement.AgreementSamples.PAYABLE);
            mediation.refuses(untilSitting(), with(boundary), MediationRule.SUBJECT_FLAGS_CONTRADICT);
        }

        @Test
        void on_a_part_tells_every_party_of_the_routes_for_the_rest() {
            var partial = new RecordAgreement(
                    CASE, AGREEMENT, AgreementForm.WRITTEN, AgreementScope.PARTIAL, terms(), List.of(), When.NOW);
            mediation.refuses(untilSitting(), partial, MediationRule.ROUTE_NOTICE_MISSING);
            var told = new RecordAgreement(
                    CASE, AGREEMENT, AgreementForm.WRITTEN, AgreementScope.PARTIAL, terms(), routesTold(), When.NOW);
            new CaseFixture().after(untilSitting(), told).expectSuccessfulHandlerExecution();
        }

        @Test
        void golden_scenario_12_payment_in_two_months_by_word_of_mouth_needs_writing_in_ningbo() {
            var oral = agree(AgreementForm.ORAL, terms(paper(DocumentType.ORAL_AGREEMENT_RECORD), payment()));
            PolicyBook ningbo = PolicySamples.ningbo();
            new CaseFixture(ningbo).refuses(under(ningbo.version()), oral, MediationRule.WRITTEN_FORM_REQUIRED);
        }

        @Test
        void golden_scenario_12_and_is_allowed_with_a_record_under_the_default_policy() {
            var oral = agree(AgreementForm.ORAL, terms(paper(DocumentType.ORAL_AGREEMENT_RECORD), payment()));
            mediation.after(untilSitting(), oral).expectSuccessfulHandlerExecution();
        }

        private List<Object> under(PolicyVersion policy) {
            List<Object> past = plus(untilSitting());
            past.set(0, proposed(List.of(jia(), yi()), matter(), policy));
            past.set(3, accepted(policy));
            return past;
        }
    }

    @Nested
    class Leaving {

        private final WithdrawConsent leave = new WithdrawConsent(CASE, YI, Manner.ORAL, null, When.NOW);

        @Test
        void golden_scenario_2_a_party_says_no_in_the_second_sitting() {
            mediation.at("2026-03-02T10:00").after(untilSitting(), leave).expectEvents(withdrew(YI));
        }

        @Test
        void is_possible_between_agreeing_and_signing() {
            mediation
                    .at("2026-03-02T10:00")
                    .after(plus(untilSitting(), agreed()), leave)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_over_once_the_agreement_binds() {
            mediation.refuses(plus(untilSitting(), agreed(), tookEffect()), leave, MediationRule.AGREEMENT_BINDS);
        }

        @Test
        void golden_scenario_2_the_case_ends_only_with_the_notice_of_other_routes() {
            mediation.refuses(
                    plus(untilSitting(), withdrew(YI)),
                    new TerminateCase(CASE, TerminationReason.PARTY_WITHDREW, List.<RouteNotice>of()),
                    MediationRule.ROUTE_NOTICE_MISSING);
            new CaseFixture()
                    .at("2026-03-02T11:00")
                    .after(
                            plus(untilSitting(), withdrew(YI)),
                            new TerminateCase(CASE, TerminationReason.PARTY_WITHDREW, routesTold()))
                    .expectEvents(new MediationTerminated(
                            CASE,
                            null,
                            TerminationReason.PARTY_WITHDREW,
                            routesTold(),
                            List.of(period().id()),
                            at("2026-03-02T11:00")));
        }

        @Test
        void golden_scenario_2_undisputed_facts_are_kept_only_if_both_agree() {
            var facts = paper(DocumentType.FILE_NOTE);
            mediation.refuses(
                    plus(untilSitting(), withdrew(YI)),
                    new RecordUndisputedFacts(CASE, List.of(JIA), facts),
                    MediationRule.UNDISPUTED_FACTS_NEED_ALL);
            new CaseFixture()
                    .at("2026-03-02T11:00")
                    .after(plus(untilSitting(), withdrew(YI)), new RecordUndisputedFacts(CASE, BOTH, facts))
                    .expectEvents(new UndisputedFactsRecorded(CASE, BOTH, facts, at("2026-03-02T11:00")));
        }

        @Test
        void gives_no_reason_that_is_not_so() {
            mediation.refuses(
                    untilSitting(),
                    new TerminateCase(CASE, TerminationReason.PERIOD_OVER, routesTold()),
                    MediationRule.TERMINATION_UNFOUNDED);
        }
    }
}
