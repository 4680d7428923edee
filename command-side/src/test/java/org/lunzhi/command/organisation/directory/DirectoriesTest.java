package org.lunzhi.command.organisation.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.organisation.OrganisationSamples.AREA;
import static org.lunzhi.kernel.organisation.OrganisationSamples.COMMITTEE;
import static org.lunzhi.kernel.organisation.OrganisationSamples.DISTRICT;
import static org.lunzhi.kernel.organisation.OrganisationSamples.FOUNDED;
import static org.lunzhi.kernel.organisation.OrganisationSamples.LATER;
import static org.lunzhi.kernel.organisation.OrganisationSamples.MEDIATOR;
import static org.lunzhi.kernel.organisation.OrganisationSamples.NEXT_AREA;
import static org.lunzhi.kernel.organisation.OrganisationSamples.OTHER_VILLAGE;
import static org.lunzhi.kernel.organisation.OrganisationSamples.ROOM;
import static org.lunzhi.kernel.organisation.OrganisationSamples.SEAL;
import static org.lunzhi.kernel.organisation.OrganisationSamples.SECRETARY;
import static org.lunzhi.kernel.organisation.OrganisationSamples.TOWN;
import static org.lunzhi.kernel.organisation.OrganisationSamples.VILLAGE;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.OrganisationEvent;
import org.lunzhi.kernel.organisation.OrganisationSamples;
import org.lunzhi.kernel.organisation.UnitKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectoriesTest {

    private static final LocalDate DAY_BEFORE = LATER.minusDays(1);

    private static Directories county(OrganisationEvent... more) {
        var history = new OrganisationEvent[5 + more.length];
        history[0] = OrganisationSamples.districtEstablished();
        history[1] = OrganisationSamples.unit(TOWN, UnitKind.TOWNSHIP, DISTRICT);
        history[2] = OrganisationSamples.unit(AREA, UnitKind.WORK_AREA, TOWN);
        history[3] = OrganisationSamples.unit(NEXT_AREA, UnitKind.WORK_AREA, TOWN);
        history[4] = OrganisationSamples.villageEstablished();
        System.arraycopy(more, 0, history, 5, more.length);
        return Directories.after(history);
    }

    @Test
    void the_tree_is_read_upwards_and_downwards() {
        var tree = county().units();

        assertThat(tree.ancestorsOf(VILLAGE, LATER)).containsExactly(AREA, TOWN, DISTRICT);
        assertThat(tree.descendantsOf(TOWN, LATER)).containsExactly(AREA, VILLAGE, NEXT_AREA);
        assertThat(tree.nearest(UnitKind.TOWNSHIP, VILLAGE, LATER)).contains(TOWN);
        assertThat(tree.nearest(UnitKind.VILLAGE, TOWN, LATER)).isEmpty();
        assertThat(tree.position()).isEqualTo(4);
    }

    @Test
    void a_move_counts_from_its_day_on() {
        var tree = county(OrganisationSamples.villageMoved()).units();

        assertThat(tree.childrenOf(AREA, DAY_BEFORE)).containsExactly(VILLAGE);
        assertThat(tree.childrenOf(AREA, LATER)).isEmpty();
        assertThat(tree.childrenOf(NEXT_AREA, LATER)).containsExactly(VILLAGE);
    }

    @Test
    void a_unit_exists_from_its_founding_until_it_is_dissolved() {
        var tree = county(OrganisationSamples.villageDissolved()).units();

        assertThat(tree.kindOf(VILLAGE, FOUNDED.minusDays(1))).isEmpty();
        assertThat(tree.kindOf(VILLAGE, DAY_BEFORE)).contains(UnitKind.VILLAGE);
        assertThat(tree.kindOf(VILLAGE, LATER)).isEmpty();
        assertThat(tree.childrenOf(AREA, LATER)).isEmpty();
    }

    @Test
    void a_seal_is_its_committees_until_it_is_withdrawn() {
        var seals = county(
                        OrganisationSamples.committeeFormed(),
                        OrganisationSamples.sealAdopted(),
                        OrganisationSamples.sealWithdrawn())
                .seals();

        assertThat(seals.ownerOf(SEAL, DAY_BEFORE)).contains(COMMITTEE);
        assertThat(seals.sealOf(COMMITTEE, DAY_BEFORE)).contains(SEAL);
        assertThat(seals.ownerOf(SEAL, LATER)).isEmpty();
        assertThat(seals.sealOf(COMMITTEE, LATER)).isEmpty();
    }

    @Test
    void a_room_without_a_committee_has_none_to_seal_for_it() {
        var seals = county(
                        OrganisationSamples.committeeFormed(),
                        OrganisationSamples.roomAttached(),
                        OrganisationSamples.roomDetached())
                .seals();

        assertThat(seals.committeeOf(ROOM, DAY_BEFORE)).contains(COMMITTEE);
        assertThat(seals.committeeOf(ROOM, LATER)).isEmpty();
    }

    @Test
    void a_committee_that_is_dissolved_seals_nothing() {
        var seals = county(
                        OrganisationSamples.committeeFormed(),
                        OrganisationSamples.sealAdopted(),
                        OrganisationSamples.roomAttached(),
                        OrganisationSamples.committeeDissolved())
                .seals();

        assertThat(seals.bodyOf(COMMITTEE, LATER)).isEmpty();
        assertThat(seals.ownerOf(SEAL, LATER)).isEmpty();
        assertThat(seals.committeeOf(ROOM, LATER)).isEmpty();
    }

    @Test
    void a_mandate_is_active_from_its_first_to_its_last_day() {
        var mandates = county(OrganisationSamples.mandateGiven()).mandates();
        LocalDate lastDay = FOUNDED.plusYears(3).minusDays(1);

        assertThat(mandates.active(MEDIATOR, FOUNDED.minusDays(1))).isEmpty();
        assertThat(mandates.active(MEDIATOR, FOUNDED)).isPresent();
        assertThat(mandates.active(SECRETARY, COMMITTEE, lastDay)).isPresent();
        assertThat(mandates.active(MEDIATOR, lastDay.plusDays(1))).isEmpty();
    }

    @Test
    void a_mandate_that_rests_is_not_active() {
        var mandates = county(
                        OrganisationSamples.mandateGiven(),
                        OrganisationSamples.mandateSuspended(),
                        OrganisationSamples.mandateResumed())
                .mandates();

        assertThat(mandates.active(MEDIATOR, DAY_BEFORE)).isPresent();
        assertThat(mandates.active(MEDIATOR, LATER)).isEmpty();
        assertThat(mandates.of(COMMITTEE, LATER)).isEmpty();
        assertThat(mandates.of(COMMITTEE, LATER.plusDays(10))).hasSize(1);
    }

    @Test
    void a_mandate_ends_on_the_day_it_is_laid_down_and_before_the_day_of_removal() {
        var laidDown = county(OrganisationSamples.mandateGiven(), OrganisationSamples.mandateLaidDown())
                .mandates();
        var removed = county(OrganisationSamples.mandateGiven(), OrganisationSamples.mediatorRemoved())
                .mandates();

        assertThat(laidDown.active(MEDIATOR, LATER)).isPresent();
        assertThat(laidDown.active(MEDIATOR, LATER.plusDays(1))).isEmpty();
        assertThat(removed.active(MEDIATOR, DAY_BEFORE)).isPresent();
        assertThat(removed.active(MEDIATOR, LATER)).isEmpty();
    }

    @Test
    void home_and_training_are_known_with_the_mandate() {
        var mandate = county(
                        OrganisationSamples.mandateGiven(),
                        OrganisationSamples.homeVillageChanged(),
                        OrganisationSamples.trainingCompleted(),
                        OrganisationSamples.mandateRenewed())
                .mandates()
                .active(MEDIATOR, LATER)
                .orElseThrow();

        assertThat(mandate.homeVillage()).isEqualTo(OTHER_VILLAGE);
        assertThat(mandate.trainedOn(LATER.plusYears(1))).isTrue();
        assertThat(mandate.trainedOn(LATER.plusYears(1).plusDays(1))).isFalse();
    }

    @Test
    void roles_are_held_while_the_appointment_lasts() {
        var offices = county(
                        OrganisationSamples.officerAppointed(),
                        OrganisationSamples.rolesChanged(),
                        OrganisationSamples.appointmentEnded())
                .offices();

        assertThat(offices.rolesOf(SECRETARY, VILLAGE, DAY_BEFORE)).isEqualTo(Set.of(Role.DUTY_SECRETARY));
        assertThat(offices.holdersOf(Role.MEDIATOR, VILLAGE, DAY_BEFORE)).isEmpty();
        assertThat(offices.holdersOf(Role.MEDIATOR, VILLAGE, LATER)).containsExactly(SECRETARY);
        assertThat(offices.rolesOf(SECRETARY, VILLAGE, LATER.plusDays(1))).isEmpty();
        assertThat(offices.unitsOf(SECRETARY, LATER)).containsExactly(VILLAGE);
        assertThat(offices.unitsOf(SECRETARY, LATER.plusDays(1))).isEmpty();
    }
}
