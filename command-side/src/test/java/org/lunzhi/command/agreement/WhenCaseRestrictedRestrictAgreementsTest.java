package org.lunzhi.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.VILLAGE;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationSamples.agreed;
import static org.lunzhi.kernel.mediation.MediationSamples.proposed;

import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.InMemoryCommandSide;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.command.support.ToldFacts;
import org.lunzhi.command.support.TownRegister;
import org.lunzhi.command.support.history.EarlierFacts;
import org.lunzhi.kernel.agreement.ProtectionEvent.AgreementAccessRestricted;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.policy.PolicySamples;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenCaseRestrictedRestrictAgreementsTest {

    private static final AccessRestricted RESTRICTED =
            new AccessRestricted(CASE, List.of(VILLAGE), true, at("2026-03-06T15:59"));

    private final InMemoryCommandSide side = new InMemoryCommandSide(
                    new MovableClock("2026-03-06T16:00"),
                    List.of(),
                    PolicySamples.always(PolicySamples.byDefault()),
                    CalendarSamples.calendars(),
                    new TownRegister())
            .with(Agreement.class);
    private final EarlierFacts facts =
            new ToldFacts().of(CASE, proposed(), agreed(), RESTRICTED).earlier();
    private final WhenCaseRestrictedRestrictAgreements reaction =
            new WhenCaseRestrictedRestrictAgreements(side.commands(), facts);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void told_twice_the_agreement_is_restricted_once() {
        new WhenCaseAgreedDrawUpAgreement(side.commands()).react(agreed());

        reaction.react(RESTRICTED, 2);
        reaction.react(RESTRICTED, 2);

        AgreementAccessRestricted restricted =
                new AgreementAccessRestricted(AGREEMENT, List.of(VILLAGE), true, at("2026-03-06T16:00"));
        assertThat(side.eventsOf(AGREEMENT)).hasSize(2);
        assertThat(side.eventsOf(AGREEMENT).get(1)).isEqualTo(restricted);
    }

    @Test
    void an_agreement_that_is_not_there_is_an_error_and_not_passed_over() {
        assertThatExceptionOfType(AggregateNotFoundException.class).isThrownBy(() -> reaction.react(RESTRICTED, 2));
    }

    @Test
    void what_is_agreed_after_the_restriction_is_drawn_up_under_it() {
        reaction.react(RESTRICTED, 1);

        assertThat(side.eventsOf(AGREEMENT)).isEmpty();
    }
}
