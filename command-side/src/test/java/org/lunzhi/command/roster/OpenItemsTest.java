package org.lunzhi.command.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.command.roster.RosterFixture.by;
import static org.lunzhi.command.roster.RosterFixture.byLead;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.roster.RosterSamples.FIRST;
import static org.lunzhi.kernel.roster.RosterSamples.LEAD;
import static org.lunzhi.kernel.roster.RosterSamples.MATTER;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY_SHIFT;
import static org.lunzhi.kernel.roster.RosterSamples.OTHER_MATTER;
import static org.lunzhi.kernel.roster.RosterSamples.ROSTER;
import static org.lunzhi.kernel.roster.RosterSamples.SECOND;
import static org.lunzhi.kernel.roster.RosterSamples.THIRD;
import static org.lunzhi.kernel.roster.RosterSamples.accepted;
import static org.lunzhi.kernel.roster.RosterSamples.assignedToFirst;
import static org.lunzhi.kernel.roster.RosterSamples.at;
import static org.lunzhi.kernel.roster.RosterSamples.declined;
import static org.lunzhi.kernel.roster.RosterSamples.filled;
import static org.lunzhi.kernel.roster.RosterSamples.itemClosed;
import static org.lunzhi.kernel.roster.RosterSamples.mondayCheckedIn;
import static org.lunzhi.kernel.roster.RosterSamples.mondayCompleted;
import static org.lunzhi.kernel.roster.RosterSamples.offered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.roster.MatterCommand.AcceptHandover;
import org.lunzhi.command.roster.MatterCommand.AssignFromRota;
import org.lunzhi.command.roster.MatterCommand.CloseOpenItem;
import org.lunzhi.command.roster.MatterCommand.DeclineHandover;
import org.lunzhi.command.roster.MatterCommand.OfferHandover;
import org.lunzhi.command.roster.assignment.Bars;
import org.lunzhi.command.roster.assignment.RotaAssignment;
import org.lunzhi.command.roster.assignment.Surroundings.OnDuty;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.OrganisationSamples;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.AssignmentEvent.CaseAssignedFromRota;
import org.lunzhi.kernel.roster.AssignmentEvent.OpenItemClosed;
import org.lunzhi.kernel.roster.AssignmentInputs.Exclusion;
import org.lunzhi.kernel.roster.AssignmentInputs.ExclusionReason;
import org.lunzhi.kernel.roster.AssignmentInputs.Standing;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.roster.HandoverEvent.DeclineGround;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverAccepted;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverItem;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverOccasion;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverOffered;
import org.lunzhi.kernel.roster.RosterEvent;
import org.lunzhi.kernel.roster.ShiftId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenItemsTest {

    private static final Instant TEN = at(MONDAY, 10, 0);
    private static final UnitId X = OrganisationSamples.VILLAGE;
    private static final UnitId Y = UnitId.of("unit-village-y");
    private static final UnitId ACCUSED = UnitId.of("unit-accused");
    private static final OfficerId NEIGHBOUR = OfficerId.of("officer-201");

    private final RosterFixture roster = new RosterFixture();

    private static AssignFromRota assign(List<UnitId> villages, List<OfficerId> kin, List<OfficerId> recused) {
        return new AssignFromRota(ROSTER, MATTER, villages, kin, recused);
    }

    private static Consumer<CaseAssignedFromRota> to(OfficerId officer, Standing standing, Exclusion... exclusions) {
        return event -> {
            assertThat(event.chosen()).isEqualTo(officer);
            assertThat(event.standing()).isEqualTo(standing);
            assertThat(event.exclusions()).containsExactly(exclusions);
            assertThat(event.seenPosition()).isEqualTo(RosterFixture.SEEN);
            assertThat(RotaAssignment.choose(event.inputs())
                            .chosen()
                            .orElseThrow()
                            .officer())
                    .as("the recorded inputs give the same choice again")
                    .isEqualTo(officer);
            assertThat(RotaAssignment.choose(event.inputs()).exclusions()).isEqualTo(event.exclusions());
        };
    }

    private static Bars keptFrom(UnitId unit) {
        return new Bars(List.of(), List.of(), List.of(), List.of(unit));
    }

    private static Exclusion excluded(OfficerId officer, Standing standing, ExclusionReason... reasons) {
        return new Exclusion(officer, standing, List.of(reasons));
    }

    private static void expect(ResultValidator<DutyRoster> result, Consumer<CaseAssignedFromRota> assertions) {
        List<CaseAssignedFromRota> assigned = new ArrayList<>();
        result.expectEventsMatching(Payloads.single(CaseAssignedFromRota.class, assigned::add));
        assertThat(assigned).singleElement().satisfies(assertions);
    }

    @Nested
    class Assigning_from_the_rota {

        private ResultValidator<DutyRoster> onMonday(AssignFromRota command) {
            return roster.published(TEN, mondayCheckedIn()).when(command);
        }

        @Test
        void gives_the_matter_to_whoever_is_on_duty() {
            expect(onMonday(assign(List.of(Y), List.of(), List.of())), to(FIRST, Standing.ON_DUTY));
        }

        @Test
        void golden_scenario_3_village_of_the_duty_secretary_then_relief() {
            expect(
                    onMonday(assign(List.of(X, Y), List.of(), List.of())),
                    to(SECOND, Standing.RELIEF, excluded(FIRST, Standing.ON_DUTY, ExclusionReason.HOME_VILLAGE)));
        }

        @Test
        void golden_scenario_3_both_reliefs_excluded_then_area_lead() {
            expect(
                    onMonday(assign(List.of(X, OrganisationSamples.OTHER_VILLAGE), List.of(THIRD), List.of())),
                    to(
                            LEAD,
                            Standing.AREA_LEAD,
                            excluded(FIRST, Standing.ON_DUTY, ExclusionReason.HOME_VILLAGE),
                            excluded(SECOND, Standing.RELIEF, ExclusionReason.HOME_VILLAGE),
                            excluded(THIRD, Standing.RELIEF, ExclusionReason.KIN_DECLARED)));
        }

        @Test
        void golden_scenario_3_looks_at_what_the_file_of_the_matter_says() {
            roster.bars = new Bars(List.of(X, Y), List.of(), List.of(SECOND));
            expect(
                    onMonday(assign(List.of(), List.of(), List.of())),
                    to(
                            THIRD,
                            Standing.RELIEF,
                            excluded(FIRST, Standing.ON_DUTY, ExclusionReason.HOME_VILLAGE),
                            excluded(SECOND, Standing.RELIEF, ExclusionReason.RECUSED)));
        }

        @Test
        void passes_over_whoever_serves_in_a_unit_it_is_kept_from_or_lives_below_one() {
            roster.bars = keptFrom(ACCUSED);
            roster.above.put(X, ACCUSED);
            roster.offices.put(SECOND, ACCUSED);
            roster.offices.put(THIRD, OrganisationSamples.ROOM);
            expect(
                    onMonday(assign(List.of(), List.of(), List.of())),
                    to(
                            THIRD,
                            Standing.RELIEF,
                            excluded(FIRST, Standing.ON_DUTY, ExclusionReason.RECUSED),
                            excluded(SECOND, Standing.RELIEF, ExclusionReason.RECUSED)));
        }

        @Test
        void bars_the_lead_of_an_area_it_is_kept_from() {
            roster.bars = keptFrom(ACCUSED);
            roster.offices.put(LEAD, ACCUSED);
            onMonday(assign(List.of(Y), List.of(FIRST, SECOND, THIRD), List.of()))
                    .expectException(refusedBy(RosterRule.MEDIATOR_CONFLICT));
        }

        @Test
        void gives_it_to_whoever_is_above_a_unit_it_is_kept_from() {
            UnitId hamlet = UnitId.of("unit-hamlet-accused");
            roster.bars = keptFrom(hamlet);
            roster.above.put(hamlet, X);
            roster.offices.put(FIRST, X);
            expect(onMonday(assign(List.of(), List.of(), List.of())), to(FIRST, Standing.ON_DUTY));
        }

        @Test
        void asks_the_next_area_before_the_lead() {
            roster.nextAreas.add(new OnDuty(NEIGHBOUR, ShiftId.of("shift-next")));
            roster.mandate(NEIGHBOUR, null, null);
            expect(
                    onMonday(assign(List.of(X), List.of(THIRD), List.of(SECOND))),
                    to(
                            NEIGHBOUR,
                            Standing.NEXT_AREA,
                            excluded(FIRST, Standing.ON_DUTY, ExclusionReason.HOME_VILLAGE),
                            excluded(SECOND, Standing.RELIEF, ExclusionReason.RECUSED),
                            excluded(THIRD, Standing.RELIEF, ExclusionReason.KIN_DECLARED)));
        }

        @Test
        void passes_over_whoever_is_absent_overloaded_or_without_mandate() {
            roster.mandates.remove(SECOND);
            roster.openItems.put(THIRD, 10);
            expect(
                    roster.published(TEN).when(assign(List.of(Y), List.of(), List.of())),
                    to(
                            LEAD,
                            Standing.AREA_LEAD,
                            excluded(FIRST, Standing.ON_DUTY, ExclusionReason.ABSENT),
                            excluded(SECOND, Standing.RELIEF, ExclusionReason.MANDATE_INACTIVE),
                            excluded(THIRD, Standing.RELIEF, ExclusionReason.OVERLOADED)));
        }

        @Test
        void takes_somebody_with_one_matter_less_than_too_many() {
            roster.openItems.put(FIRST, 9);
            expect(onMonday(assign(List.of(Y), List.of(), List.of())), to(FIRST, Standing.ON_DUTY));
        }

        @Test
        void is_refused_where_everybody_is_barred() {
            onMonday(assign(List.of(Y), List.of(FIRST, SECOND, THIRD), List.of(LEAD)))
                    .expectException(refusedBy(RosterRule.MEDIATOR_CONFLICT));
        }

        @Test
        void is_refused_before_publication() {
            roster.at(TEN, filled())
                    .when(assign(List.of(Y), List.of(), List.of()))
                    .expectException(refusedBy(RosterRule.ROSTER_NOT_PUBLISHED));
        }

        @Test
        void is_done_once_unless_the_person_must_step_aside() {
            roster.published(TEN, mondayCheckedIn(), assignedToFirst(MATTER))
                    .when(assign(List.of(Y), List.of(), List.of()))
                    .expectException(refusedBy(RosterRule.MATTER_ALREADY_ASSIGNED));
            expect(
                    roster.published(TEN, mondayCheckedIn(), assignedToFirst(MATTER))
                            .when(assign(List.of(Y), List.of(), List.of(FIRST))),
                    to(SECOND, Standing.RELIEF, excluded(FIRST, Standing.ON_DUTY, ExclusionReason.RECUSED)));
        }

        @Test
        void is_done_again_once_the_matter_is_kept_from_the_unit_of_whoever_answers_for_it() {
            roster.bars = keptFrom(ACCUSED);
            roster.offices.put(FIRST, ACCUSED);
            expect(
                    roster.published(TEN, mondayCheckedIn(), assignedToFirst(MATTER))
                            .when(assign(List.of(Y), List.of(), List.of())),
                    to(SECOND, Standing.RELIEF, excluded(FIRST, Standing.ON_DUTY, ExclusionReason.RECUSED)));
        }
    }

    @Nested
    class Handing_over {

        private final RosterEvent[] twoMatters = {
            mondayCheckedIn(), assignedToFirst(MATTER), assignedToFirst(OTHER_MATTER)
        };

        private OfferHandover offer(OfficerId giver, OfficerId receiver, HandoverItem... items) {
            return new OfferHandover(
                    ROSTER, MONDAY_SHIFT, giver, receiver, HandoverOccasion.END_OF_SHIFT, List.of(items));
        }

        private RosterEvent[] with(RosterEvent... more) {
            List<RosterEvent> all = new ArrayList<>(List.of(twoMatters));
            all.addAll(List.of(more));
            return all.toArray(RosterEvent[]::new);
        }

        @Test
        void offers_all_open_matters_of_the_giver_unless_some_are_named() {
            roster.published(at(MONDAY, 17, 0), twoMatters)
                    .when(offer(FIRST, SECOND), by(FIRST))
                    .expectEvents(offered(MATTER, OTHER_MATTER));
            roster.published(at(MONDAY, 17, 0), twoMatters)
                    .when(offer(FIRST, SECOND, new HandoverItem(MATTER, null)), by(FIRST))
                    .expectEvents(offered(MATTER));
        }

        @Test
        void of_somebody_who_left_or_is_absent_is_offered_by_the_lead() {
            var leaving = new OfferHandover(ROSTER, null, FIRST, SECOND, HandoverOccasion.LEAVING, List.of());
            roster.published(at(MONDAY, 17, 0), twoMatters)
                    .when(leaving, byLead())
                    .expectEvents(new HandoverOffered(
                            ROSTER,
                            null,
                            FIRST,
                            SECOND,
                            HandoverOccasion.LEAVING,
                            List.of(new HandoverItem(MATTER, null), new HandoverItem(OTHER_MATTER, null)),
                            at(MONDAY, 17, 0)));
            roster.published(at(MONDAY, 17, 0), twoMatters)
                    .when(leaving, by(THIRD, Role.DUTY_SECRETARY))
                    .expectException(refusedBy(RosterRule.NOT_OWN_SHIFT));
        }

        @Test
        void of_what_the_giver_does_not_hold_is_refused() {
            roster.published(at(MONDAY, 17, 0), twoMatters)
                    .when(offer(SECOND, THIRD, new HandoverItem(MATTER, null)), by(SECOND))
                    .expectException(refusedBy(RosterRule.ITEM_NOT_OPEN));
            roster.published(at(MONDAY, 17, 0), twoMatters)
                    .when(offer(SECOND, THIRD), by(SECOND))
                    .expectException(refusedBy(RosterRule.ITEM_NOT_OPEN));
        }

        @Test
        void twice_is_refused() {
            roster.published(at(MONDAY, 17, 0), with(offered(MATTER)))
                    .when(offer(FIRST, THIRD, new HandoverItem(MATTER, null)), by(FIRST))
                    .expectException(refusedBy(RosterRule.ITEM_ALREADY_OFFERED));
        }

        @Test
        void to_oneself_or_to_a_stranger_is_refused() {
            roster.published(at(MONDAY, 17, 0), twoMatters)
                    .when(offer(FIRST, FIRST), by(FIRST))
                    .expectException(refusedBy(RosterRule.RECEIVER_IS_GIVER));
            roster.published(at(MONDAY, 17, 0), twoMatters)
                    .when(offer(FIRST, NEIGHBOUR), by(FIRST))
                    .expectException(refusedBy(RosterRule.NOT_ON_ROTA));
            roster.elsewhere.add(NEIGHBOUR);
            roster.published(at(MONDAY, 17, 0), twoMatters)
                    .when(offer(FIRST, NEIGHBOUR), by(FIRST))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_accepted_item_by_item_or_as_a_list() {
            roster.published(at(MONDAY, 17, 10), with(offered(MATTER, OTHER_MATTER)))
                    .when(new AcceptHandover(ROSTER, FIRST, List.of(MATTER)), by(SECOND))
                    .expectEvents(accepted(MATTER));
            roster.published(at(MONDAY, 17, 10), with(offered(MATTER, OTHER_MATTER)))
                    .when(new AcceptHandover(ROSTER, FIRST, List.of()), by(SECOND))
                    .expectEvents(accepted(MATTER, OTHER_MATTER));
        }

        @Test
        void offered_on_two_occasions_is_accepted_as_each() {
            var leaving = new HandoverOffered(
                    ROSTER,
                    null,
                    FIRST,
                    SECOND,
                    HandoverOccasion.LEAVING,
                    List.of(new HandoverItem(OTHER_MATTER, null)),
                    at(MONDAY, 17, 5));
            roster.published(at(MONDAY, 17, 10), with(offered(MATTER), leaving))
                    .when(new AcceptHandover(ROSTER, FIRST, List.of()), by(SECOND))
                    .expectEvents(
                            accepted(MATTER),
                            new HandoverAccepted(
                                    ROSTER,
                                    FIRST,
                                    SECOND,
                                    OrganisationSamples.AREA,
                                    HandoverOccasion.LEAVING,
                                    List.of(OTHER_MATTER),
                                    at(MONDAY, 17, 10)));
        }

        @Test
        void is_accepted_by_the_receiver_only() {
            roster.published(at(MONDAY, 17, 10), with(offered(MATTER)))
                    .when(new AcceptHandover(ROSTER, FIRST, List.of(MATTER)), by(THIRD))
                    .expectException(refusedBy(RosterRule.ITEM_NOT_OFFERED));
            roster.published(at(MONDAY, 17, 10), with(offered(MATTER)))
                    .when(new AcceptHandover(ROSTER, FIRST, List.of(OTHER_MATTER)), by(SECOND))
                    .expectException(refusedBy(RosterRule.ITEM_NOT_OFFERED));
        }

        @Test
        void of_a_matter_kept_from_the_receivers_unit_or_one_above_it_is_not_accepted() {
            roster.above.put(OrganisationSamples.AREA, ACCUSED);
            for (UnitId unit : List.of(OrganisationSamples.AREA, ACCUSED)) {
                roster.bars = keptFrom(unit);
                for (List<CaseRef> named : List.of(List.of(MATTER), List.<CaseRef>of())) {
                    roster.published(at(MONDAY, 17, 10), with(offered(MATTER)))
                            .when(new AcceptHandover(ROSTER, FIRST, named), by(SECOND))
                            .expectNoEvents()
                            .expectException(refusedBy(RosterRule.KEPT_FROM_UNIT));
                }
            }
        }

        @Test
        void of_a_matter_that_the_receiver_is_kin_to_or_stepped_aside_from_is_not_accepted() {
            for (Bars bars : List.of(
                    new Bars(List.of(), List.of(SECOND), List.of()), new Bars(List.of(), List.of(), List.of(SECOND)))) {
                roster.bars = bars;
                roster.published(at(MONDAY, 17, 10), with(offered(MATTER)))
                        .when(new AcceptHandover(ROSTER, FIRST, List.of(MATTER)), by(SECOND))
                        .expectNoEvents()
                        .expectException(refusedBy(RosterRule.RECEIVER_BARRED));
            }
        }

        @Test
        void of_a_matter_that_others_are_barred_from_is_accepted() {
            roster.bars = new Bars(List.of(), List.of(THIRD), List.of(FIRST));
            roster.published(at(MONDAY, 17, 10), with(offered(MATTER)))
                    .when(new AcceptHandover(ROSTER, FIRST, List.of(MATTER)), by(SECOND))
                    .expectEvents(accepted(MATTER));
        }

        @Test
        void of_a_matter_kept_from_a_unit_below_the_receivers_is_accepted() {
            roster.above.put(ACCUSED, OrganisationSamples.AREA);
            roster.bars = keptFrom(ACCUSED);
            roster.published(at(MONDAY, 17, 10), with(offered(MATTER)))
                    .when(new AcceptHandover(ROSTER, FIRST, List.of()), by(SECOND))
                    .expectEvents(accepted(MATTER));
        }

        @Test
        void leaves_with_the_giver_what_is_not_accepted() {
            roster.published(at(MONDAY, 17, 10), with(offered(MATTER, OTHER_MATTER), accepted(MATTER)))
                    .when(
                            new DeclineHandover(ROSTER, FIRST, List.of(OTHER_MATTER), DeclineGround.PAPERS_MISSING),
                            by(SECOND))
                    .expectEvents(declined(OTHER_MATTER));
            roster.published(
                            at(MONDAY, 17, 30),
                            with(offered(MATTER, OTHER_MATTER), accepted(MATTER), declined(OTHER_MATTER)))
                    .when(new CloseOpenItem(ROSTER, OTHER_MATTER))
                    .expectEvents(new OpenItemClosed(ROSTER, OTHER_MATTER, FIRST, at(MONDAY, 17, 30)));
        }

        @Test
        void makes_the_receiver_answerable() {
            roster.published(at(MONDAY, 17, 30), with(offered(MATTER), accepted(MATTER)))
                    .when(new CloseOpenItem(ROSTER, MATTER))
                    .expectEvents(new OpenItemClosed(ROSTER, MATTER, SECOND, at(MONDAY, 17, 30)));
        }

        @Test
        void does_not_happen_by_the_end_of_the_shift() {
            roster.published(at(MONDAY, 18, 0), with(mondayCompleted()))
                    .when(offer(FIRST, SECOND, new HandoverItem(MATTER, null)), by(FIRST))
                    .expectSuccessfulHandlerExecution();
            roster.published(at(MONDAY, 18, 0), with(mondayCompleted()))
                    .when(new CloseOpenItem(ROSTER, MATTER))
                    .expectEvents(new OpenItemClosed(ROSTER, MATTER, FIRST, at(MONDAY, 18, 0)));
        }

        @Test
        void is_over_when_the_matter_is_closed() {
            roster.published(at(MONDAY, 18, 0), with(itemClosed()))
                    .when(new CloseOpenItem(ROSTER, MATTER))
                    .expectNoEvents();
        }

        @Test
        void is_seen_on_the_shift() {
            var handed = accepted(MATTER);
            roster.published(at(MONDAY, 17, 30), with(offered(MATTER), handed))
                    .when(new ShiftCommand.CompleteShift(ROSTER, MONDAY_SHIFT))
                    .expectEvents(mondayCompleted());
        }
    }
}
