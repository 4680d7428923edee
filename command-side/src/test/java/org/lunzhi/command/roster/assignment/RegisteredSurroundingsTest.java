package org.lunzhi.command.roster.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.organisation.OrganisationSamples.AREA;
import static org.lunzhi.kernel.organisation.OrganisationSamples.DISTRICT;
import static org.lunzhi.kernel.organisation.OrganisationSamples.NEXT_AREA;
import static org.lunzhi.kernel.organisation.OrganisationSamples.TOWN;
import static org.lunzhi.kernel.organisation.OrganisationSamples.VILLAGE;
import static org.lunzhi.kernel.organisation.OrganisationSamples.unit;
import static org.lunzhi.kernel.roster.RosterSamples.FIRST;
import static org.lunzhi.kernel.roster.RosterSamples.LEAD;
import static org.lunzhi.kernel.roster.RosterSamples.MATTER;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY_SHIFT;
import static org.lunzhi.kernel.roster.RosterSamples.OTHER_MATTER;
import static org.lunzhi.kernel.roster.RosterSamples.SECOND;
import static org.lunzhi.kernel.roster.RosterSamples.THIRD;
import static org.lunzhi.kernel.roster.RosterSamples.TUESDAY;
import static org.lunzhi.kernel.roster.RosterSamples.TUESDAY_SHIFT;
import static org.lunzhi.kernel.roster.RosterSamples.accepted;
import static org.lunzhi.kernel.roster.RosterSamples.assignedToFirst;
import static org.lunzhi.kernel.roster.RosterSamples.at;
import static org.lunzhi.kernel.roster.RosterSamples.drafted;
import static org.lunzhi.kernel.roster.RosterSamples.itemClosed;
import static org.lunzhi.kernel.roster.RosterSamples.mondayCheckedIn;
import static org.lunzhi.kernel.roster.RosterSamples.mondayCompleted;
import static org.lunzhi.kernel.roster.RosterSamples.mondayPlanned;
import static org.lunzhi.kernel.roster.RosterSamples.planned;
import static org.lunzhi.kernel.roster.RosterSamples.reliefAppointed;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.organisation.directory.Directories;
import org.lunzhi.command.roster.assignment.Surroundings.OnDuty;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.AppointmentEvent.OfficerAppointed;
import org.lunzhi.kernel.organisation.OrganisationSamples;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.UnitName;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.RosterEvent;
import org.lunzhi.kernel.roster.RosterSamples;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisteredSurroundingsTest {

    private static final Instant TEN = at(MONDAY, 10, 0);
    private static final UnitId OTHER_ROOM = UnitId.of("unit-room-2");

    private static RegisteredSurroundings after(RosterEvent... history) {
        var county = Directories.after(
                OrganisationSamples.districtEstablished(),
                unit(TOWN, UnitKind.TOWNSHIP, DISTRICT),
                unit(AREA, UnitKind.WORK_AREA, TOWN),
                unit(NEXT_AREA, UnitKind.WORK_AREA, TOWN),
                OrganisationSamples.villageEstablished(),
                OrganisationSamples.roomEstablished(),
                unit(OTHER_ROOM, UnitKind.ROTATING_ROOM, NEXT_AREA),
                OrganisationSamples.mandateGiven(),
                new OfficerAppointed(
                        AppointmentId.of("appointment-1"),
                        LEAD,
                        AREA,
                        UnitName.of("工作区牵头人"),
                        List.of(Role.AREA_LEAD),
                        OrganisationSamples.FOUNDED,
                        null,
                        1,
                        OrganisationSamples.RECORDED));
        var board = new DutyBoard();
        for (RosterEvent event : history) {
            board.takeIn(event);
        }
        return new RegisteredSurroundings(
                county.units(), county.mandates(), county.offices(), board, new Files().read(county.mandates()));
    }

    @Test
    void the_next_areas_room_is_asked_from_another_area_only() {
        var surroundings = after(drafted(), mondayPlanned(), mondayCheckedIn());

        assertThat(surroundings.onDutyInNextAreas(OTHER_ROOM, TEN)).containsExactly(new OnDuty(FIRST, MONDAY_SHIFT));
        assertThat(surroundings.onDutyInNextAreas(OrganisationSamples.ROOM, TEN))
                .isEmpty();
    }

    @Test
    void nobody_is_on_duty_before_checking_in_nor_after_the_shift() {
        assertThat(after(drafted(), mondayPlanned()).onDutyInNextAreas(OTHER_ROOM, TEN))
                .isEmpty();
        assertThat(after(drafted(), mondayPlanned(), mondayCheckedIn(), mondayCompleted())
                        .onDutyInNextAreas(OTHER_ROOM, TEN))
                .isEmpty();
    }

    @Test
    void a_relief_stands_in_the_place_of_the_absent() {
        assertThat(after(drafted(), mondayPlanned(), reliefAppointed()).onDutyInNextAreas(OTHER_ROOM, TEN))
                .containsExactly(new OnDuty(SECOND, MONDAY_SHIFT));
    }

    @Test
    void somebody_stands_at_a_post_by_any_roster_of_it_that_has_not_ended() {
        assertThat(after(drafted(), mondayPlanned()).standsAt(OrganisationSamples.ROOM, FIRST))
                .isTrue();
        assertThat(after(drafted(), mondayPlanned()).standsAt(OrganisationSamples.ROOM, SECOND))
                .isFalse();
        assertThat(after(drafted(), mondayPlanned()).standsAt(OTHER_ROOM, FIRST))
                .isFalse();
        assertThat(after(drafted(), mondayPlanned(), RosterSamples.mondayCancelled())
                        .standsAt(OrganisationSamples.ROOM, FIRST))
                .isFalse();
        assertThat(after(drafted(), mondayPlanned(), RosterSamples.ended()).standsAt(OrganisationSamples.ROOM, FIRST))
                .isFalse();
        assertThat(after(
                                drafted(),
                                mondayPlanned(),
                                planned(TUESDAY_SHIFT, 3, THIRD, ShiftRole.PRIMARY, TUESDAY),
                                RosterSamples.shiftSwapped())
                        .standsAt(OrganisationSamples.ROOM, SECOND))
                .isTrue();
    }

    @Test
    void open_matters_are_counted_where_they_are_answered_for() {
        var surroundings =
                after(drafted(), assignedToFirst(MATTER), assignedToFirst(OTHER_MATTER), accepted(OTHER_MATTER));

        assertThat(surroundings.openItemsOf(FIRST)).isEqualTo(1);
        assertThat(surroundings.openItemsOf(SECOND)).isEqualTo(1);
        assertThat(after(assignedToFirst(MATTER), itemClosed()).openItemsOf(FIRST))
                .isZero();
    }

    @Test
    void somebody_serves_within_the_unit_of_their_office_and_those_above_it() {
        var surroundings = after();

        assertThat(surroundings.servesWithin(List.of(AREA), LEAD, MONDAY)).isTrue();
        assertThat(surroundings.servesWithin(List.of(NEXT_AREA, TOWN), LEAD, MONDAY))
                .isTrue();
        assertThat(surroundings.servesWithin(List.of(NEXT_AREA, VILLAGE), LEAD, MONDAY))
                .isFalse();
        assertThat(surroundings.servesWithin(List.of(AREA), FIRST, MONDAY)).isFalse();
        assertThat(surroundings.servesWithin(List.of(), LEAD, MONDAY)).isFalse();
        assertThat(surroundings.isWithin(List.of(AREA), OrganisationSamples.ROOM, MONDAY))
                .isTrue();
        assertThat(surroundings.isWithin(List.of(AREA), OTHER_ROOM, MONDAY)).isFalse();
    }

    @Test
    void village_lead_and_mandate_come_from_the_register() {
        var surroundings = after();

        assertThat(surroundings.villageOf(VILLAGE, MONDAY)).contains(VILLAGE);
        assertThat(surroundings.areaLeadOf(OrganisationSamples.ROOM, MONDAY)).contains(LEAD);
        assertThat(surroundings.areaLeadOf(OTHER_ROOM, MONDAY)).isEmpty();
        assertThat(surroundings.mandateOf(OrganisationSamples.SECRETARY, OrganisationSamples.COMMITTEE, MONDAY))
                .isPresent();
        assertThat(surroundings.position()).isEqualTo(8);
    }
}
