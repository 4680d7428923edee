package org.lunzhi.command.support.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationSamples.accepted;
import static org.lunzhi.kernel.mediation.MediationSamples.consented;
import static org.lunzhi.kernel.mediation.MediationSamples.proposed;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.ToldFacts;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyConsented;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EarlierFactsTest {

    private final EarlierFacts facts = new ToldFacts()
            .of(CASE, proposed(), consented(JIA), accepted(), consented(YI))
            .earlier();

    @Test
    void are_of_the_kind_that_is_asked_for_and_came_before() {
        assertThat(facts.of(CASE, 4, PartyConsented.class)).containsExactly(consented(JIA), consented(YI));
        assertThat(facts.of(CASE, 3, PartyConsented.class)).containsExactly(consented(JIA));
        assertThat(facts.of(CASE, 1, PartyConsented.class)).isEmpty();
    }

    @Test
    void are_those_of_one_aggregate() {
        assertThat(facts.of("mediation-another", 4, PartyConsented.class)).isEmpty();
    }
}
