package org.lunzhi.command.agreement.confirmation;

import static org.lunzhi.kernel.agreement.AgreementSamples.PAPER;
import static org.lunzhi.kernel.agreement.AgreementSamples.PAYABLE;
import static org.lunzhi.kernel.agreement.AgreementSamples.WINDOW;
import static org.lunzhi.kernel.agreement.AgreementSamples.drawnUp;
import static org.lunzhi.kernel.agreement.AgreementSamples.effective;
import static org.lunzhi.kernel.agreement.AgreementSamples.obligation;
import static org.lunzhi.kernel.agreement.AgreementSamples.payment;
import static org.lunzhi.kernel.agreement.AgreementSamples.terms;
import static org.lunzhi.kernel.agreement.AgreementSamples.untilEffective;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.BOTH;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.agreement.AgreementFixture;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.ApplyJudicialConfirmation;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.CloseConfirmationWindow;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.RecordRuling;
import org.lunzhi.command.agreement.confirmation.ConfirmationCommand.RemindOfConfirmation;
import org.lunzhi.command.agreement.pact.AgreementRule;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.agreement.ConfirmationEvent.AgreementConfirmed;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationApplied;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationReminded;
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationWindowClosed;
import org.lunzhi.kernel.agreement.acts.CourtBasis;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.ObligationSubject;
import org.lunzhi.kernel.mediation.upkeep.LateReason;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmationTest {

    private static final List<DocumentRef> MATERIALS = List.of(PAPER, paper(DocumentType.CONFIRMATION_MATERIAL));

    private final AgreementFixture agreement = new AgreementFixture();

    private static ApplyJudicialConfirmation apply(List<PartyRef> applicants, List<Integer> obligations) {
        return new ApplyJudicialConfirmation(
                AGREEMENT, applicants, obligations, CourtBasis.COMMITTEE_LOCATION, MATERIALS, When.NOW);
    }

    private static ConfirmationApplied applied(String wallClock, boolean afterRawLastDay) {
        return new ConfirmationApplied(
                AGREEMENT, BOTH, List.of(1), CourtBasis.COMMITTEE_LOCATION, MATERIALS, afterRawLastDay, at(wallClock));
    }

    private static List<Object> plus(List<Object> past, Object... more) {
        List<Object> all = new ArrayList<>(past);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void golden_scenario_1_the_thirty_days_end_on_a_day_off_and_roll() {
        var window = effective().deadlines().get(0);
        Assertions.assertThat(window.raw()).isEqualTo(LocalDate.of(2026, 4, 5));
        Assertions.assertThat(window.rolled()).isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void golden_scenario_1_one_party_alone_is_refused() {
        agreement
                .at("2026-04-03T09:00")
                .refuses(untilEffective(), apply(List.of(JIA), List.of(1)), AgreementRule.CONFIRMATION_NOT_JOINT);
    }

    @Test
    void golden_scenario_1_both_on_the_rolled_last_day_are_accepted_with_a_warning() {
        agreement
                .at("2026-04-07T17:00")
                .after(untilEffective(), apply(BOTH, List.of(1)))
                .expectEvents(applied("2026-04-07T17:00", true));
    }

    @Test
    void both_on_the_raw_last_day_are_accepted_without_a_warning() {
        agreement
                .at("2026-04-05T17:00")
                .after(untilEffective(), apply(BOTH, List.of(1)))
                .expectEvents(applied("2026-04-05T17:00", false));
    }

    @Test
    void golden_scenario_1_a_day_later_it_is_too_late() {
        agreement
                .at("2026-04-08T09:00")
                .refuses(untilEffective(), apply(BOTH, List.of(1)), AgreementRule.CONFIRMATION_WINDOW_CLOSED);
    }

    @Test
    void what_was_handed_in_on_the_last_day_may_be_recorded_the_day_after_with_a_reason() {
        var closed = new ConfirmationWindowClosed(AGREEMENT, WINDOW, List.of(WINDOW), at("2026-04-08T00:00"));
        var late = new ApplyJudicialConfirmation(
                AGREEMENT,
                BOTH,
                List.of(1),
                CourtBasis.COMMITTEE_LOCATION,
                MATERIALS,
                new When(at("2026-04-07T17:00"), LateReason.NO_NETWORK));
        agreement
                .at("2026-04-08T09:00")
                .after(plus(untilEffective(), closed), late)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void golden_scenario_13_divorce_and_ownership_are_not_confirmed_but_the_payment_is() {
        var terms = terms(
                PAPER,
                payment(),
                obligation(2, ObligationSubject.IDENTITY_RELATION, PAYABLE),
                obligation(3, ObligationSubject.OWNERSHIP, PAYABLE));
        List<Object> past = untilEffective();
        past.set(0, drawnUp(AgreementForm.WRITTEN, terms));
        agreement
                .at("2026-03-10T09:00")
                .refuses(past, apply(BOTH, List.of(1, 2)), AgreementRule.CONFIRMATION_SUBJECT_EXCLUDED);
        new AgreementFixture()
                .at("2026-03-10T09:00")
                .refuses(past, apply(BOTH, List.of(3)), AgreementRule.CONFIRMATION_SUBJECT_EXCLUDED);
        new AgreementFixture()
                .at("2026-03-10T09:00")
                .after(past, apply(BOTH, List.of(1)))
                .expectEvents(applied("2026-03-10T09:00", false));
    }

    @Test
    void names_obligations_that_exist() {
        agreement.refuses(untilEffective(), apply(BOTH, List.of(9)), AgreementRule.OBLIGATION_UNKNOWN);
    }

    @Test
    void needs_an_agreement_in_effect() {
        agreement.refuses(List.of(drawnUp()), apply(BOTH, List.of(1)), AgreementRule.AGREEMENT_INCOMPLETE);
    }

    @Test
    void needs_a_written_agreement() {
        List<Object> past = untilEffective();
        past.set(0, drawnUp(AgreementForm.ORAL, terms()));
        agreement.refuses(past, apply(BOTH, List.of(1)), AgreementRule.CONFIRMATION_NOT_WRITTEN);
    }

    @Test
    void needs_the_paper_and_the_proof_that_the_committee_mediated() {
        var bare = new ApplyJudicialConfirmation(
                AGREEMENT, BOTH, List.of(1), CourtBasis.COMMITTEE_LOCATION, List.of(PAPER), When.NOW);
        agreement.refuses(untilEffective(), bare, AgreementRule.CONFIRMATION_MATERIALS_MISSING);
    }

    @Test
    void is_asked_for_once_at_a_time() {
        agreement
                .at("2026-03-11T09:00")
                .refuses(
                        plus(untilEffective(), applied("2026-03-10T09:00", false)),
                        apply(BOTH, List.of(1)),
                        AgreementRule.CONFIRMATION_PENDING);
    }

    @Test
    void a_ruling_answers_an_application() {
        var ruling = paper(DocumentType.CONFIRMATION_MATERIAL);
        var confirmed = new RecordRuling(AGREEMENT, ruling, null, LocalDate.of(2026, 3, 25));
        agreement.refuses(untilEffective(), confirmed, AgreementRule.CONFIRMATION_NOT_APPLIED);
        new AgreementFixture()
                .at("2026-03-26T09:00")
                .after(plus(untilEffective(), applied("2026-03-10T09:00", false)), confirmed)
                .expectEvents(new AgreementConfirmed(
                        AGREEMENT, ruling, LocalDate.of(2026, 3, 25), List.of(WINDOW), at("2026-03-26T09:00")));
    }

    @Test
    void the_window_closes_by_itself_when_it_is_over_and_not_before() {
        agreement
                .at("2026-04-07T23:59")
                .after(untilEffective(), new CloseConfirmationWindow(AGREEMENT, WINDOW), Actor.SYSTEM)
                .expectNoEvents();
        new AgreementFixture()
                .at("2026-04-08T00:00")
                .after(untilEffective(), new CloseConfirmationWindow(AGREEMENT, WINDOW), Actor.SYSTEM)
                .expectEvents(new ConfirmationWindowClosed(AGREEMENT, WINDOW, List.of(WINDOW), at("2026-04-08T00:00")));
        new AgreementFixture()
                .refuses(untilEffective(), new CloseConfirmationWindow(AGREEMENT, WINDOW), AgreementRule.SYSTEM_ONLY);
    }

    @Test
    void the_parties_are_reminded_once() {
        var reminded = new ConfirmationReminded(AGREEMENT, WINDOW, at("2026-04-03T09:00"));
        agreement
                .at("2026-04-03T09:00")
                .after(untilEffective(), new RemindOfConfirmation(AGREEMENT, WINDOW), Actor.SYSTEM)
                .expectEvents(reminded);
        new AgreementFixture()
                .after(plus(untilEffective(), reminded), new RemindOfConfirmation(AGREEMENT, WINDOW), Actor.SYSTEM)
                .expectNoEvents();
    }
}
