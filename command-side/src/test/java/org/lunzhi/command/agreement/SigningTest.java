package org.lunzhi.command.agreement;

import static org.lunzhi.kernel.agreement.AgreementSamples.SEAL;
import static org.lunzhi.kernel.agreement.AgreementSamples.SIGNED;
import static org.lunzhi.kernel.agreement.AgreementSamples.drawnUp;
import static org.lunzhi.kernel.agreement.AgreementSamples.effective;
import static org.lunzhi.kernel.agreement.AgreementSamples.mediatorSigned;
import static org.lunzhi.kernel.agreement.AgreementSamples.payment;
import static org.lunzhi.kernel.agreement.AgreementSamples.sealed;
import static org.lunzhi.kernel.agreement.AgreementSamples.signed;
import static org.lunzhi.kernel.agreement.AgreementSamples.terms;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.paper;

import java.util.List;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.CoreMatchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.agreement.SigningCommand.AffixSeal;
import org.lunzhi.command.agreement.SigningCommand.ConfirmOralAgreement;
import org.lunzhi.command.agreement.SigningCommand.LapseAgreement;
import org.lunzhi.command.agreement.SigningCommand.RefuseSignature;
import org.lunzhi.command.agreement.SigningCommand.SignAsMediator;
import org.lunzhi.command.agreement.SigningCommand.SignForParty;
import org.lunzhi.command.agreement.pact.AgreementRule;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.agreement.CorrectionEvent.AgreementTimeCorrected;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementBecameEffective;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementLapsed;
import org.lunzhi.kernel.agreement.SigningEvent.LateActExplained;
import org.lunzhi.kernel.agreement.SigningEvent.OralAgreementConfirmed;
import org.lunzhi.kernel.agreement.acts.LapseReason;
import org.lunzhi.kernel.agreement.acts.SignerKind;
import org.lunzhi.kernel.agreement.acts.SigningManner;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.mediation.upkeep.CorrectionReason;
import org.lunzhi.kernel.mediation.upkeep.LateReason;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningTest {

    private static final List<?> ALL_BUT_THE_SEAL = List.of(
            drawnUp(),
            signed(JIA, "2026-03-02T10:00"),
            mediatorSigned("2026-03-02T10:05"),
            signed(YI, "2026-03-05T09:00"));

    private final AgreementFixture agreement = new AgreementFixture();

    private static SignForParty sign(SignerKind as, Commitment paper, When when) {
        return new SignForParty(AGREEMENT, YI, as, SigningManner.FINGERPRINT, paper, null, when);
    }

    @Test
    void golden_scenario_1_the_agreement_takes_effect_with_the_seal_which_comes_last() {
        agreement
                .at("2026-03-06T16:00")
                .after(ALL_BUT_THE_SEAL, new AffixSeal(AGREEMENT, SEAL, SIGNED, When.NOW))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        CoreMatchers.anything(), CoreMatchers.<Object>equalTo(effective()), Matchers.andNoMore())));
    }

    @Test
    void effect_is_dated_by_the_latest_act_not_by_the_last_to_be_recorded() {
        var late = new When(at("2026-03-05T09:00"), LateReason.NO_NETWORK);
        agreement
                .at("2026-03-07T09:00")
                .after(
                        List.of(
                                drawnUp(),
                                signed(JIA, "2026-03-02T10:00"),
                                mediatorSigned("2026-03-02T10:05"),
                                sealed("2026-03-06T16:00")),
                        sign(SignerKind.PARTY, SIGNED, late))
                .expectEvents(
                        new LateActExplained(
                                AGREEMENT, LateReason.NO_NETWORK, at("2026-03-05T09:00"), at("2026-03-07T09:00")),
                        signed(YI, "2026-03-05T09:00"),
                        new AgreementBecameEffective(
                                AGREEMENT,
                                CASE,
                                at("2026-03-06T16:00"),
                                3,
                                effective().deadlines(),
                                at("2026-03-07T09:00")));
    }

    @Test
    void effect_is_dated_by_the_acts_as_they_were_corrected_before_it() {
        var seal = new AgreementTimeCorrected(
                AGREEMENT, 3, at("2026-03-04T16:00"), CorrectionReason.WRONG_ENTRY, at("2026-03-07T08:00"));
        var late = new When(at("2026-03-05T09:00"), LateReason.NO_NETWORK);
        agreement
                .at("2026-03-07T09:00")
                .after(
                        List.of(
                                drawnUp(),
                                signed(JIA, "2026-03-02T10:00"),
                                mediatorSigned("2026-03-02T10:05"),
                                sealed("2026-03-06T16:00"),
                                seal),
                        sign(SignerKind.PARTY, SIGNED, late))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        CoreMatchers.anything(),
                        CoreMatchers.anything(),
                        Matchers.matches((Object event) -> event instanceof AgreementBecameEffective became
                                && became.effectiveAt().equals(at("2026-03-05T09:00"))),
                        Matchers.andNoMore())));
    }

    @Test
    void nothing_takes_effect_while_one_act_is_missing() {
        agreement
                .at("2026-03-05T09:00")
                .after(List.of(drawnUp(), signed(JIA, "2026-03-02T10:00")), sign(SignerKind.PARTY, SIGNED, When.NOW))
                .expectEvents(signed(YI, "2026-03-05T09:00"));
    }

    @Test
    void the_seal_of_another_body_is_refused() {
        agreement.register().seal(CommitteeId.of("committee-other"), SealId.of("seal-other"));
        agreement.refuses(
                ALL_BUT_THE_SEAL,
                new AffixSeal(AGREEMENT, SealId.of("seal-other"), SIGNED, When.NOW),
                AgreementRule.SEAL_NOT_OF_COMMITTEE);
    }

    @Test
    void all_sign_the_same_paper() {
        agreement.refuses(
                List.of(drawnUp()),
                sign(SignerKind.PARTY, Commitment.of("commitment-other"), When.NOW),
                AgreementRule.PAPER_DIFFERS);
    }

    @Test
    void an_agent_signs_with_a_letter_of_authority_only() {
        agreement.refuses(
                List.of(drawnUp()), sign(SignerKind.AGENT, SIGNED, When.NOW), AgreementRule.SIGNER_WITHOUT_AUTHORITY);
        var letter = paper(DocumentType.AUTHORITY_LETTER);
        new AgreementFixture()
                .after(
                        List.of(drawnUp()),
                        new SignForParty(
                                AGREEMENT, YI, SignerKind.AGENT, SigningManner.SIGNATURE, SIGNED, letter, When.NOW))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_a_mediator_of_the_case_signs() {
        agreement.refuses(
                List.of(drawnUp()),
                new SignAsMediator(AGREEMENT, MediatorId.of("mediator-x"), SigningManner.SIGNATURE, SIGNED, When.NOW),
                AgreementRule.MEDIATOR_NOT_OF_CASE);
        new AgreementFixture()
                .at("2026-03-02T10:05")
                .after(
                        List.of(drawnUp()),
                        new SignAsMediator(AGREEMENT, LEAD, SigningManner.SIGNATURE, SIGNED, When.NOW))
                .expectEvents(mediatorSigned("2026-03-02T10:05"));
    }

    @Test
    void nobody_signs_before_there_is_an_agreement_nor_in_the_future() {
        agreement
                .at("2026-03-03T09:00")
                .refuses(
                        List.of(drawnUp()),
                        sign(SignerKind.PARTY, SIGNED, When.at(at("2026-03-02T08:59"))),
                        AgreementRule.BEFORE_AGREEMENT);
        new AgreementFixture()
                .at("2026-03-03T09:00")
                .refuses(
                        List.of(drawnUp()),
                        sign(SignerKind.PARTY, SIGNED, When.at(at("2026-03-03T09:01"))),
                        AgreementRule.NOT_YET_HAPPENED);
    }

    @Test
    void a_late_record_says_why_and_is_bounded() {
        agreement
                .at("2026-03-04T09:00")
                .refuses(
                        List.of(drawnUp()),
                        sign(SignerKind.PARTY, SIGNED, When.at(at("2026-03-02T10:00"))),
                        AgreementRule.LATE_REASON_MISSING);
        new AgreementFixture()
                .at("2026-03-10T09:00")
                .refuses(
                        List.of(drawnUp()),
                        sign(SignerKind.PARTY, SIGNED, new When(at("2026-03-02T10:00"), LateReason.OVERLOOKED)),
                        AgreementRule.BACKDATING_TOO_FAR);
    }

    @Test
    void an_oral_agreement_took_effect_when_it_was_reached() {
        var oral = drawnUp(AgreementForm.ORAL, terms(paper(DocumentType.ORAL_AGREEMENT_RECORD), payment()));
        var confirmed = new OralAgreementConfirmed(AGREEMENT, JIA, at("2026-03-02T09:30"));
        agreement
                .at("2026-03-02T10:00")
                .after(List.of(oral, confirmed), new ConfirmOralAgreement(AGREEMENT, YI, When.NOW))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        CoreMatchers.<Object>equalTo(new OralAgreementConfirmed(AGREEMENT, YI, at("2026-03-02T10:00"))),
                        Matchers.matches((Object event) -> event instanceof AgreementBecameEffective became
                                && became.effectiveAt().equals(at("2026-03-02T09:00"))),
                        Matchers.andNoMore())));
    }

    @Test
    void an_oral_agreement_is_not_signed_and_a_written_one_not_confirmed_by_word() {
        var oral = drawnUp(AgreementForm.ORAL, terms(paper(DocumentType.ORAL_AGREEMENT_RECORD), payment()));
        agreement.refuses(List.of(oral), sign(SignerKind.PARTY, SIGNED, When.NOW), AgreementRule.WRITTEN_ONLY);
        new AgreementFixture()
                .refuses(
                        List.of(drawnUp()),
                        new ConfirmOralAgreement(AGREEMENT, YI, When.NOW),
                        AgreementRule.WRITTEN_ONLY);
    }

    @Test
    void who_will_not_sign_lets_it_lapse_and_nobody_signs_afterwards() {
        var lapsed = new AgreementLapsed(AGREEMENT, CASE, LapseReason.SIGNATURE_REFUSED, at("2026-03-05T09:00"));
        agreement
                .at("2026-03-05T09:00")
                .after(List.of(drawnUp()), new RefuseSignature(AGREEMENT, YI))
                .expectEvents(lapsed);
        new AgreementFixture()
                .refuses(
                        List.of(drawnUp(), lapsed),
                        sign(SignerKind.PARTY, SIGNED, When.NOW),
                        AgreementRule.STAGE_FORBIDS);
    }

    @Test
    void only_the_case_itself_makes_it_lapse_when_a_party_left() {
        agreement.refuses(List.of(drawnUp()), new LapseAgreement(AGREEMENT), AgreementRule.SYSTEM_ONLY);
        new AgreementFixture()
                .after(
                        List.of(
                                drawnUp(),
                                new AgreementLapsed(
                                        AGREEMENT, CASE, LapseReason.PARTY_WITHDREW, at("2026-03-05T09:00"))),
                        new LapseAgreement(AGREEMENT),
                        Actor.SYSTEM)
                .expectNoEvents();
    }
}
