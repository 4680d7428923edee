package org.lunzhi.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.mediation.MediationCast.COMMITTEE;
import static org.lunzhi.kernel.mediation.MediationCast.matter;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.InMemoryCommandSide;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.command.support.TownRegister;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.UpkeepEvent.DisputeSplitOff;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicySamples;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenDisputeSplitProposePartTest {

    private final InMemoryCommandSide side = new InMemoryCommandSide(
                    new MovableClock("2026-03-02T09:01"),
                    List.of(),
                    PolicySamples.always(PolicySamples.byDefault()),
                    CalendarSamples.calendars(),
                    new TownRegister().committee(COMMITTEE, AgreementSamples.SEAL))
            .with(MediationCase.class);
    private final WhenDisputeSplitProposePart reaction = new WhenDisputeSplitProposePart(side.commands());

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void the_part_is_proposed_once_under_the_same_protection() {
        DisputeSplitOff cut = SplittingTest.splitOff(List.of(UnitId.of("unit-accused")), true, true);

        reaction.react(cut);
        reaction.react(cut);

        assertThat(side.eventsOf(cut.part())).singleElement().isInstanceOfSatisfying(MediationProposed.class, part -> {
            assertThat(part.parties()).isEqualTo(cut.parties());
            assertThat(part.matter()).isEqualTo(matter());
            assertThat(part.source()).isEqualTo(cut.source());
            assertThat(part.excludedUnits()).containsExactly(UnitId.of("unit-accused"));
            assertThat(part.sealed()).isTrue();
            assertThat(part.dangerKnown()).isTrue();
        });
    }
}
