package org.lunzhi.command.agreement.correction;

import static org.lunzhi.kernel.agreement.AgreementSamples.PAPER;
import static org.lunzhi.kernel.agreement.AgreementSamples.paid;
import static org.lunzhi.kernel.agreement.AgreementSamples.untilEffective;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.paper;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.agreement.AgreementFixture;
import org.lunzhi.command.agreement.correction.CorrectionCommand.CorrectAgreementPaper;
import org.lunzhi.command.agreement.correction.CorrectionCommand.CorrectAgreementTime;
import org.lunzhi.command.agreement.pact.AgreementRule;
import org.lunzhi.kernel.agreement.CorrectionEvent.AgreementPaperCorrected;
import org.lunzhi.kernel.agreement.CorrectionEvent.AgreementTimeCorrected;
import org.lunzhi.kernel.mediation.upkeep.CorrectionReason;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectingTest {

    private static final DocumentRef RECEIPT = paper(DocumentType.PERFORMANCE_RECEIPT);
    private static final DocumentRef RIGHT_RECEIPT = paper(DocumentType.PERFORMANCE_RECEIPT, Audience.PARTIES, "right");
    private static final AgreementPaperCorrected CORRECTED = new AgreementPaperCorrected(
            AGREEMENT, RECEIPT, RIGHT_RECEIPT, CorrectionReason.WRONG_ENTRY, at("2026-03-20T10:00"));

    private final AgreementFixture agreement = new AgreementFixture().at("2026-03-20T10:00");

    private static List<Object> paidAnd(Object... more) {
        List<Object> past = new ArrayList<>(untilEffective());
        past.add(paid());
        past.addAll(List.of(more));
        return past;
    }

    private static CorrectAgreementPaper replace(DocumentRef wrong, DocumentRef right) {
        return new CorrectAgreementPaper(AGREEMENT, wrong, right, CorrectionReason.WRONG_ENTRY);
    }

    private static CorrectAgreementTime move(long entry, String wallClock) {
        return new CorrectAgreementTime(AGREEMENT, entry, at(wallClock), CorrectionReason.WRONG_ENTRY);
    }

    @Test
    void a_receipt_is_replaced_and_the_wrong_one_is_no_longer_in_the_file() {
        agreement.after(paidAnd(), replace(RECEIPT, RIGHT_RECEIPT)).expectEvents(CORRECTED);
        new AgreementFixture()
                .at("2026-03-20T10:00")
                .refuses(paidAnd(CORRECTED), replace(RECEIPT, RIGHT_RECEIPT), AgreementRule.NOTHING_TO_CORRECT);
    }

    @Test
    void a_paper_is_replaced_by_one_of_its_kind() {
        agreement.refuses(paidAnd(), replace(RECEIPT, paper(DocumentType.EVIDENCE)), AgreementRule.PAPER_OF_WRONG_KIND);
    }

    @Test
    void the_agreement_itself_is_never_replaced() {
        agreement.refuses(
                paidAnd(),
                replace(PAPER, paper(DocumentType.WRITTEN_AGREEMENT, Audience.PARTIES, "other")),
                AgreementRule.AGREEMENT_PAPER_FIXED);
    }

    @Test
    void a_time_is_corrected_to_one_that_has_come_since_the_agreement_was_reached() {
        agreement
                .after(untilEffective(), move(3, "2026-03-05T10:00"))
                .expectEvents(new AgreementTimeCorrected(
                        AGREEMENT, 3, at("2026-03-05T10:00"), CorrectionReason.WRONG_ENTRY, at("2026-03-20T10:00")));
        new AgreementFixture()
                .at("2026-03-20T10:00")
                .refuses(untilEffective(), move(3, "2026-03-20T10:01"), AgreementRule.NOT_YET_HAPPENED);
        new AgreementFixture()
                .at("2026-03-20T10:00")
                .refuses(untilEffective(), move(3, "2026-03-02T08:59"), AgreementRule.BEFORE_AGREEMENT);
    }

    @Test
    void only_an_entry_that_stands_in_the_record_is_corrected() {
        agreement.after(untilEffective(), move(5, "2026-03-06T10:00")).expectSuccessfulHandlerExecution();
        new AgreementFixture()
                .at("2026-03-20T10:00")
                .refuses(untilEffective(), move(6, "2026-03-06T10:00"), AgreementRule.NOTHING_TO_CORRECT);
    }
}
