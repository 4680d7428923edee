package org.lunzhi.command.filenumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.COMMITTEE;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationSamples.POLICY;
import static org.lunzhi.kernel.mediation.MediationSamples.accepted;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.InMemoryCommandSide;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.kernel.filenumber.FileNumber;
import org.lunzhi.kernel.filenumber.FileNumberEvent.FileNumberIssued;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationAccepted;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenMediationAcceptedIssueFileNumberTest {

    private final InMemoryCommandSide side =
            new InMemoryCommandSide(new MovableClock("2026-02-24T10:01"), List.of()).with(FileNumberSeries.class);
    private final WhenMediationAcceptedIssueFileNumber reaction =
            new WhenMediationAcceptedIssueFileNumber(side.commands());

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void a_case_that_is_taken_up_gets_one_number_however_often_it_is_told() {
        reaction.react(accepted());
        reaction.react(accepted());

        assertThat(side.eventsOf("filenumbers-committee-town-2026"))
                .singleElement()
                .isInstanceOfSatisfying(
                        FileNumberIssued.class,
                        issued -> assertThat(issued.fileNumber()).isEqualTo(new FileNumber(COMMITTEE, 2026, 1)));
    }

    @Test
    void the_number_is_of_the_year_in_which_the_case_was_taken_up() {
        reaction.react(new MediationAccepted(CASE, COMMITTEE, POLICY, null, 7, List.of(), at("2025-12-31T23:30")));

        assertThat(side.eventsOf("filenumbers-committee-town-2025")).hasSize(1);
    }
}
