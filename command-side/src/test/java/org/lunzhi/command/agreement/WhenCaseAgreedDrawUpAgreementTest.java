package org.lunzhi.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationSamples.agreed;
import static org.lunzhi.kernel.mediation.MediationSamples.withdrew;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.agreement.SigningCommand.DrawUpAgreement;
import org.lunzhi.command.agreement.SigningCommand.LapseAgreement;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.mediation.EndingEvent.PartyWithdrew;
import org.lunzhi.kernel.mediation.conduct.Manner;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenCaseAgreedDrawUpAgreementTest {

    private final RecordingGateway gateway = new RecordingGateway();
    private final WhenCaseAgreedDrawUpAgreement reaction = new WhenCaseAgreedDrawUpAgreement(gateway);

    @Test
    void what_the_case_agreed_is_drawn_up_once() {
        reaction.react(agreed());

        var command = (DrawUpAgreement) gateway.sent().get(0);
        assertThat(command.terms()).isEqualTo(AgreementSamples.terms());
        assertThat(command.unit()).isEqualTo(agreed().unit());
        assertThat(command.lead()).isEqualTo(agreed().lead());
        assertThat(command.reachedAt()).isEqualTo(agreed().occurredAt());
        new AgreementFixture()
                .after(java.util.List.of(AgreementSamples.drawnUp()), command, Actor.SYSTEM)
                .expectNoEvents();
    }

    @Test
    void a_party_that_leaves_makes_the_unsigned_agreement_lapse() {
        reaction.react(new PartyWithdrew(
                CASE, AGREEMENT, YI, Manner.ORAL, null, withdrew(YI).occurredAt()));

        assertThat(gateway.sent()).containsExactly(new LapseAgreement(AGREEMENT));
    }

    @Test
    void a_party_that_leaves_before_anything_was_agreed_touches_no_agreement() {
        reaction.react(withdrew(YI));

        assertThat(gateway.sent()).isEmpty();
    }
}
