package org.lunzhi.command.grievance.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.roster.RosterSamples.FIRST;
import static org.lunzhi.kernel.roster.RosterSamples.MATTER;
import static org.lunzhi.kernel.roster.RosterSamples.SECOND;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.HandOverHandling;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.OfferFromRota;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.handling.HandoverReason;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverAccepted;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverOccasion;
import org.lunzhi.kernel.roster.RosterSamples;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenRotaMovesMatterMoveDutyTest {

    private static final GrievanceId OTHER = GrievanceId.of("grievance-other");

    private final RecordingGateway gateway = new RecordingGateway();
    private final WhenRotaMovesMatterMoveDuty reaction = new WhenRotaMovesMatterMoveDuty(gateway);

    private static HandoverAccepted accepted(HandoverOccasion occasion, CaseRef... matters) {
        return new HandoverAccepted(
                RosterSamples.ROSTER,
                FIRST,
                SECOND,
                GrievanceSamples.STATION,
                occasion,
                List.of(matters),
                RosterSamples.PLANNED_AT);
    }

    @Test
    void a_grievance_that_the_rota_gave_away_is_offered_to_whom_it_chose() {
        reaction.react(RosterSamples.assignedToFirst(CaseRef.of(ID)));
        assertThat(gateway.sent()).containsExactly(new OfferFromRota(ID, FIRST));
    }

    @Test
    void each_grievance_that_was_accepted_goes_over_and_nothing_else() {
        reaction.react(accepted(HandoverOccasion.END_OF_SHIFT, CaseRef.of(ID), MATTER, CaseRef.of(OTHER)));
        assertThat(gateway.sent()).containsExactly(handOver(ID, "END_OF_SHIFT"), handOver(OTHER, "END_OF_SHIFT"));
    }

    @ParameterizedTest(name = "{0} on the roster is {1} for the grievance")
    @CsvSource({"END_OF_SHIFT, END_OF_SHIFT", "LEAVING, LEAVING_POST", "ABSENCE, ABSENCE"})
    void the_occasion_is_kept(HandoverOccasion occasion, String reason) {
        reaction.react(accepted(occasion, CaseRef.of(ID)));
        assertThat(gateway.sent()).containsExactly(handOver(ID, reason));
    }

    @Test
    void accepted_for_no_unit_moves_nothing_since_it_may_be_one_that_the_matter_is_kept_from() {
        reaction.react(new HandoverAccepted(
                RosterSamples.ROSTER,
                FIRST,
                SECOND,
                null,
                HandoverOccasion.END_OF_SHIFT,
                List.of(CaseRef.of(ID)),
                RosterSamples.PLANNED_AT));
        assertThat(gateway.sent()).isEmpty();
    }

    @Test
    void mediations_are_none_of_its_business() {
        reaction.react(RosterSamples.assignedToFirst(MATTER));
        reaction.react(accepted(HandoverOccasion.LEAVING, MATTER));
        assertThat(gateway.sent()).isEmpty();
    }

    private static HandOverHandling handOver(GrievanceId grievance, String reason) {
        return new HandOverHandling(grievance, FIRST, SECOND, GrievanceSamples.STATION, HandoverReason.valueOf(reason));
    }
}
