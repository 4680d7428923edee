package org.lunzhi.command.agreement.performance;

import static org.lunzhi.kernel.agreement.AgreementSamples.PAYMENT;
import static org.lunzhi.kernel.agreement.AgreementSamples.drawnUp;
import static org.lunzhi.kernel.agreement.AgreementSamples.paid;
import static org.lunzhi.kernel.agreement.AgreementSamples.untilEffective;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.BOTH;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.paper;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.agreement.AgreementFixture;
import org.lunzhi.command.agreement.pact.AgreementRule;
import org.lunzhi.command.agreement.performance.PerformanceCommand.ExpireObligation;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RaiseDispute;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RecordPerformance;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RecordUrge;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RemindOfObligation;
import org.lunzhi.command.agreement.performance.PerformanceCommand.ReportBreach;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.agreement.PerformanceEvent.AgreementPerformed;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationBreached;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationOverdue;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationPerformed;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationReminded;
import org.lunzhi.kernel.agreement.PerformanceEvent.UrgeRecorded;
import org.lunzhi.kernel.agreement.acts.BreachKind;
import org.lunzhi.kernel.privacy.DocumentType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PerformanceTest {

    private final AgreementFixture agreement = new AgreementFixture();

    private static List<Object> plus(List<Object> past, Object... more) {
        List<Object> all = new ArrayList<>(past);
        all.addAll(List.of(more));
        return all;
    }

    private static RecordPerformance paidWith(DocumentType proof) {
        return new RecordPerformance(AGREEMENT, 1, paper(proof), List.of(), When.NOW);
    }

    @Test
    void a_receipt_settles_an_obligation_and_the_last_one_the_agreement() {
        agreement
                .at("2026-03-20T10:00")
                .after(untilEffective(), paidWith(DocumentType.PERFORMANCE_RECEIPT))
                .expectEvents(paid(), new AgreementPerformed(AGREEMENT, CASE, at("2026-03-20T10:00")));
    }

    @Test
    void without_a_receipt_both_confirm_and_one_alone_does_not() {
        agreement
                .at("2026-03-20T10:00")
                .refuses(
                        untilEffective(),
                        new RecordPerformance(AGREEMENT, 1, null, List.of(JIA), When.NOW),
                        AgreementRule.PERFORMANCE_PROOF_MISSING);
        new AgreementFixture()
                .at("2026-03-20T10:00")
                .after(untilEffective(), new RecordPerformance(AGREEMENT, 1, null, BOTH, When.NOW))
                .expectEvents(
                        new ObligationPerformed(
                                AGREEMENT, CASE, 1, null, BOTH, List.of(PAYMENT), at("2026-03-20T10:00")),
                        new AgreementPerformed(AGREEMENT, CASE, at("2026-03-20T10:00")));
    }

    @Test
    void nothing_is_performed_before_the_agreement_binds() {
        agreement.refuses(
                List.of(drawnUp()), paidWith(DocumentType.PERFORMANCE_RECEIPT), AgreementRule.AGREEMENT_INCOMPLETE);
    }

    @Test
    void nothing_is_performed_twice_or_without_being_owed() {
        agreement
                .at("2026-03-21T10:00")
                .refuses(
                        plus(untilEffective(), paid()),
                        paidWith(DocumentType.PERFORMANCE_RECEIPT),
                        AgreementRule.OBLIGATION_SETTLED);
        new AgreementFixture()
                .refuses(
                        untilEffective(),
                        new RecordPerformance(AGREEMENT, 9, null, BOTH, When.NOW),
                        AgreementRule.OBLIGATION_UNKNOWN);
    }

    @Test
    void the_debtor_is_reminded_once_then_overdue_once_then_urged() {
        var reminded = new ObligationReminded(AGREEMENT, 1, at("2026-03-20T09:00"));
        agreement
                .at("2026-03-20T09:00")
                .after(untilEffective(), new RemindOfObligation(AGREEMENT, 1), Actor.SYSTEM)
                .expectEvents(reminded);
        new AgreementFixture()
                .after(plus(untilEffective(), reminded), new RemindOfObligation(AGREEMENT, 1), Actor.SYSTEM)
                .expectNoEvents();
        var overdue = new ObligationOverdue(AGREEMENT, 1, at("2026-03-21T00:00"));
        new AgreementFixture()
                .at("2026-03-21T00:00")
                .after(untilEffective(), new ExpireObligation(AGREEMENT, 1), Actor.SYSTEM)
                .expectEvents(overdue);
        new AgreementFixture()
                .at("2026-03-22T00:00")
                .after(plus(untilEffective(), overdue), new ExpireObligation(AGREEMENT, 1), Actor.SYSTEM)
                .expectNoEvents();
        var urge = paper(DocumentType.PROGRESS_NOTE);
        new AgreementFixture()
                .at("2026-03-23T09:00")
                .after(plus(untilEffective(), overdue), new RecordUrge(AGREEMENT, 1, urge))
                .expectEvents(new UrgeRecorded(AGREEMENT, 1, urge, at("2026-03-23T09:00")));
    }

    @Test
    void nothing_is_overdue_on_its_last_day() {
        agreement
                .at("2026-03-20T23:59")
                .refuses(
                        untilEffective(),
                        new ExpireObligation(AGREEMENT, 1),
                        Actor.SYSTEM,
                        AgreementRule.OBLIGATION_NOT_DUE);
    }

    @Test
    void a_breach_is_reported_after_the_day_and_with_the_way_to_the_court() {
        var notice = paper(DocumentType.ROUTE_NOTICE);
        var breach = new ReportBreach(AGREEMENT, 1, BreachKind.NOT_PERFORMED, JIA, notice);
        agreement.at("2026-03-20T10:00").refuses(untilEffective(), breach, AgreementRule.OBLIGATION_NOT_DUE);
        new AgreementFixture()
                .at("2026-03-21T10:00")
                .refuses(
                        untilEffective(),
                        new ReportBreach(AGREEMENT, 1, BreachKind.NOT_PERFORMED, JIA, paper(DocumentType.FILE_NOTE)),
                        AgreementRule.ROUTE_NOTICE_MISSING);
        new AgreementFixture()
                .at("2026-03-21T10:00")
                .after(untilEffective(), breach)
                .expectEvents(new ObligationBreached(
                        AGREEMENT, CASE, 1, BreachKind.NOT_PERFORMED, JIA, notice, at("2026-03-21T10:00")));
    }

    @Test
    void a_dispute_is_raised_by_a_party() {
        var notice = paper(DocumentType.ROUTE_NOTICE);
        var stranger = org.lunzhi.kernel.privacy.PartyRef.of("party-x");
        agreement.refuses(
                untilEffective(),
                new RaiseDispute(AGREEMENT, stranger, paper(DocumentType.STATEMENT), notice),
                AgreementRule.UNKNOWN_PARTY);
        new AgreementFixture()
                .after(untilEffective(), new RaiseDispute(AGREEMENT, JIA, paper(DocumentType.STATEMENT), notice))
                .expectSuccessfulHandlerExecution();
    }
}
