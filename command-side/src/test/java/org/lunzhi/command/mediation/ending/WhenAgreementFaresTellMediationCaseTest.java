package org.lunzhi.command.mediation.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.at;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.ending.EndingCommand.NoteAgreementEffect;
import org.lunzhi.command.mediation.ending.EndingCommand.NoteAgreementLapse;
import org.lunzhi.command.mediation.ending.EndingCommand.NotePerformance;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.agreement.PerformanceEvent.AgreementPerformed;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementLapsed;
import org.lunzhi.kernel.agreement.acts.LapseReason;
import org.lunzhi.kernel.mediation.ending.PerformanceState;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenAgreementFaresTellMediationCaseTest {

    private final RecordingGateway gateway = new RecordingGateway();
    private final WhenAgreementFaresTellMediationCase reaction = new WhenAgreementFaresTellMediationCase(gateway);

    @Test
    void the_case_learns_since_when_its_agreement_binds() {
        reaction.react(AgreementSamples.effective());

        assertThat(gateway.sent()).containsExactly(new NoteAgreementEffect(CASE, AGREEMENT, at("2026-03-06T16:00")));
    }

    @Test
    void the_case_learns_of_performance_and_of_lapse() {
        reaction.react(new AgreementPerformed(AGREEMENT, CASE, at("2026-03-20T10:00")));
        reaction.react(new AgreementLapsed(AGREEMENT, CASE, LapseReason.SIGNATURE_REFUSED, at("2026-03-05T09:00")));

        assertThat(gateway.sent())
                .containsExactly(
                        new NotePerformance(CASE, AGREEMENT, PerformanceState.PERFORMED),
                        new NoteAgreementLapse(CASE, AGREEMENT));
    }
}
