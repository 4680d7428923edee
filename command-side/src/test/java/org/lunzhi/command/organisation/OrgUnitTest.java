package org.lunzhi.command.organisation;

import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.organisation.OrganisationSamples.AREA;
import static org.lunzhi.kernel.organisation.OrganisationSamples.COMMITTEE;
import static org.lunzhi.kernel.organisation.OrganisationSamples.DISTRICT;
import static org.lunzhi.kernel.organisation.OrganisationSamples.FOUNDED;
import static org.lunzhi.kernel.organisation.OrganisationSamples.LATER;
import static org.lunzhi.kernel.organisation.OrganisationSamples.NEXT_AREA;
import static org.lunzhi.kernel.organisation.OrganisationSamples.RECORDED;
import static org.lunzhi.kernel.organisation.OrganisationSamples.ROOM;
import static org.lunzhi.kernel.organisation.OrganisationSamples.TOWN;
import static org.lunzhi.kernel.organisation.OrganisationSamples.VILLAGE;
import static org.lunzhi.kernel.organisation.OrganisationSamples.roomAttached;
import static org.lunzhi.kernel.organisation.OrganisationSamples.roomEstablished;
import static org.lunzhi.kernel.organisation.OrganisationSamples.unit;
import static org.lunzhi.kernel.organisation.OrganisationSamples.villageDissolved;
import static org.lunzhi.kernel.organisation.OrganisationSamples.villageEstablished;
import static org.lunzhi.kernel.organisation.OrganisationSamples.villageRenamed;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.organisation.UnitCommand.AttachRoom;
import org.lunzhi.command.organisation.UnitCommand.DetachRoom;
import org.lunzhi.command.organisation.UnitCommand.DissolveUnit;
import org.lunzhi.command.organisation.UnitCommand.EstablishUnit;
import org.lunzhi.command.organisation.UnitCommand.MoveUnit;
import org.lunzhi.command.organisation.UnitCommand.RenameUnit;
import org.lunzhi.command.support.ActorMetadata;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.UnitEvent.RoomAttached;
import org.lunzhi.kernel.organisation.UnitEvent.RoomDetached;
import org.lunzhi.kernel.organisation.UnitEvent.UnitDissolved;
import org.lunzhi.kernel.organisation.UnitEvent.UnitEstablished;
import org.lunzhi.kernel.organisation.UnitEvent.UnitMoved;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.UnitName;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrgUnitTest {

    private static final UnitId HAMLET = UnitId.of("unit-hamlet-1");
    private static final UnitName NAME = UnitName.of("丙");

    private final AggregateTestFixture<OrgUnit> fixture = OrganisationFixture.of(OrgUnit.class);

    private static EstablishUnit establish(UnitKind kind, @Nullable UnitId parent, LocalDate from) {
        return new EstablishUnit(HAMLET, kind, NAME, parent, null, from);
    }

    @Nested
    class Establishing_a_unit {

        @Test
        void places_it_under_the_unit_above_as_of_the_day() {
            fixture.givenNoPriorActivity()
                    .when(establish(UnitKind.HAMLET, VILLAGE, FOUNDED))
                    .expectEvents(new UnitEstablished(
                            HAMLET, UnitKind.HAMLET, NAME, VILLAGE, null, FOUNDED, OrganisationFixture.SEEN, RECORDED));
        }

        @Test
        void is_refused_before_the_unit_above_exists() {
            fixture.givenNoPriorActivity()
                    .when(establish(UnitKind.HAMLET, VILLAGE, FOUNDED.minusDays(1)))
                    .expectException(refusedBy(OrganisationRule.UNIT_UNKNOWN));
        }

        @Test
        void is_refused_under_a_unit_of_the_wrong_kind() {
            fixture.givenNoPriorActivity()
                    .when(establish(UnitKind.HAMLET, TOWN, FOUNDED))
                    .expectException(refusedBy(OrganisationRule.UNIT_PLACED_WRONGLY));
        }

        @Test
        void without_a_unit_above_is_refused_to_all_but_a_district() {
            fixture.givenNoPriorActivity()
                    .when(establish(UnitKind.TOWNSHIP, null, FOUNDED))
                    .expectException(refusedBy(OrganisationRule.UNIT_PLACED_WRONGLY));
        }

        @Test
        void needs_no_unit_above_for_a_district() {
            fixture.givenNoPriorActivity()
                    .when(establish(UnitKind.DISTRICT, null, FOUNDED))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_the_administrators_business() {
            fixture.givenNoPriorActivity()
                    .when(establish(UnitKind.HAMLET, VILLAGE, FOUNDED), ActorMetadata.of(OrganisationFixture.CLERK))
                    .expectException(refusedBy(SupportRule.ROLE_MISSING));
        }
    }

    @Nested
    class Changing_a_unit {

        @Test
        void moves_it_from_a_day_on() {
            fixture.given(villageEstablished())
                    .when(new MoveUnit(VILLAGE, NEXT_AREA, LATER))
                    .expectEvents(new UnitMoved(VILLAGE, NEXT_AREA, LATER, OrganisationFixture.SEEN, RECORDED));
        }

        @Test
        void never_moves_it_where_its_kind_cannot_be() {
            fixture.given(villageEstablished())
                    .when(new MoveUnit(VILLAGE, DISTRICT, LATER))
                    .expectException(refusedBy(OrganisationRule.UNIT_PLACED_WRONGLY));
        }

        @Test
        void may_take_effect_on_the_day_of_the_last_change() {
            fixture.given(villageEstablished(), villageRenamed())
                    .when(new MoveUnit(VILLAGE, NEXT_AREA, LATER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void cannot_take_effect_before_the_last_change() {
            fixture.given(villageEstablished(), villageRenamed())
                    .when(new RenameUnit(VILLAGE, NAME, LATER.minusDays(1)))
                    .expectException(refusedBy(OrganisationRule.DATES_OUT_OF_ORDER));
        }

        @Test
        void is_refused_once_it_is_dissolved() {
            fixture.given(villageEstablished(), villageDissolved())
                    .when(new RenameUnit(VILLAGE, NAME, LATER))
                    .expectException(refusedBy(OrganisationRule.UNIT_DISSOLVED));
        }
    }

    @Nested
    class Dissolving_a_unit {

        @Test
        void ends_it() {
            fixture.given(villageEstablished())
                    .when(new DissolveUnit(VILLAGE, LATER))
                    .expectEvents(new UnitDissolved(VILLAGE, LATER, RECORDED));
        }

        @Test
        void is_refused_while_it_has_parts() {
            fixture.given(unit(AREA, UnitKind.WORK_AREA, TOWN))
                    .when(new DissolveUnit(AREA, LATER))
                    .expectException(refusedBy(OrganisationRule.UNIT_HAS_PARTS));
        }
    }

    @Nested
    class Attaching_a_room {

        @Test
        void lets_it_work_for_a_committee() {
            fixture.given(roomEstablished())
                    .when(new AttachRoom(ROOM, COMMITTEE, FOUNDED))
                    .expectEvents(new RoomAttached(ROOM, COMMITTEE, FOUNDED, OrganisationFixture.SEEN, RECORDED));
        }

        @Test
        void is_refused_for_a_committee_that_does_not_exist() {
            fixture.given(roomEstablished())
                    .when(new AttachRoom(ROOM, CommitteeId.of("committee-none"), FOUNDED))
                    .expectException(refusedBy(OrganisationRule.COMMITTEE_UNKNOWN));
        }

        @Test
        void is_refused_for_what_is_no_room() {
            fixture.given(villageEstablished())
                    .when(new AttachRoom(VILLAGE, COMMITTEE, FOUNDED))
                    .expectException(refusedBy(OrganisationRule.ROOM_EXPECTED));
        }

        @Test
        void can_be_undone() {
            fixture.given(roomEstablished(), roomAttached())
                    .when(new DetachRoom(ROOM, LATER))
                    .expectEvents(new RoomDetached(ROOM, LATER, RECORDED));
        }

        @Test
        void cannot_be_undone_where_it_was_not_done() {
            fixture.given(roomEstablished())
                    .when(new DetachRoom(ROOM, LATER))
                    .expectException(refusedBy(OrganisationRule.ROOM_NOT_ATTACHED));
        }
    }
}
