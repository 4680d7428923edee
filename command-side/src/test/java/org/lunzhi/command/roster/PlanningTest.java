package org.lunzhi.command.roster;

import static org.lunzhi.command.roster.RosterFixture.by;
import static org.lunzhi.command.roster.RosterFixture.byLead;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.roster.RosterSamples.FIRST;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY_RELIEF;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY_SECOND_RELIEF;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY_SHIFT;
import static org.lunzhi.kernel.roster.RosterSamples.PHONE;
import static org.lunzhi.kernel.roster.RosterSamples.PLANNED_AT;
import static org.lunzhi.kernel.roster.RosterSamples.ROSTER;
import static org.lunzhi.kernel.roster.RosterSamples.SECOND;
import static org.lunzhi.kernel.roster.RosterSamples.THIRD;
import static org.lunzhi.kernel.roster.RosterSamples.TUESDAY;
import static org.lunzhi.kernel.roster.RosterSamples.TUESDAY_RELIEF;
import static org.lunzhi.kernel.roster.RosterSamples.TUESDAY_SHIFT;
import static org.lunzhi.kernel.roster.RosterSamples.WEDNESDAY;
import static org.lunzhi.kernel.roster.RosterSamples.at;
import static org.lunzhi.kernel.roster.RosterSamples.dayOf;
import static org.lunzhi.kernel.roster.RosterSamples.drafted;
import static org.lunzhi.kernel.roster.RosterSamples.filled;
import static org.lunzhi.kernel.roster.RosterSamples.gapAccepted;
import static org.lunzhi.kernel.roster.RosterSamples.mondayPlanned;
import static org.lunzhi.kernel.roster.RosterSamples.offered;
import static org.lunzhi.kernel.roster.RosterSamples.planned;
import static org.lunzhi.kernel.roster.RosterSamples.proposed;
import static org.lunzhi.kernel.roster.RosterSamples.published;
import static org.lunzhi.kernel.roster.RosterSamples.revised;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lunzhi.command.roster.PlanningCommand.AcceptGap;
import org.lunzhi.command.roster.PlanningCommand.BeginRoster;
import org.lunzhi.command.roster.PlanningCommand.CancelShift;
import org.lunzhi.command.roster.PlanningCommand.DraftRoster;
import org.lunzhi.command.roster.PlanningCommand.EndRoster;
import org.lunzhi.command.roster.PlanningCommand.PlanShift;
import org.lunzhi.command.roster.PlanningCommand.ProposeRoster;
import org.lunzhi.command.roster.PlanningCommand.PublishRoster;
import org.lunzhi.command.roster.PlanningCommand.ReturnRoster;
import org.lunzhi.command.roster.PlanningCommand.ReviseRoster;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.DayKind;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.organisation.OrganisationSamples;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.DutyInterval;
import org.lunzhi.kernel.roster.PlanningEvent.CancelGround;
import org.lunzhi.kernel.roster.PlanningEvent.RevisionGround;
import org.lunzhi.kernel.roster.PlanningEvent.RosterDrafted;
import org.lunzhi.kernel.roster.PlanningEvent.RosterPublished;
import org.lunzhi.kernel.roster.PlanningEvent.RotaPlace;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftCancelled;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftPlanned;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.RosterEvent;
import org.lunzhi.kernel.roster.RosterPolicy;
import org.lunzhi.kernel.roster.RosterSamples;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftConfirmed;
import org.lunzhi.kernel.roster.ShiftId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanningTest {

    private static final ShiftId NEW = ShiftId.of("shift-new");

    private final RosterFixture roster = new RosterFixture();

    private static DraftRoster draft(LocalDate first, LocalDate last, List<RotaPlace> rota) {
        return new DraftRoster(
                ROSTER,
                OrganisationSamples.ROOM,
                OrganisationSamples.COMMITTEE,
                first,
                last,
                StationHours.standard(),
                rota,
                RosterPolicy.standard());
    }

    private static PlanShift plan(OfficerId officer, ShiftRole role, DutyInterval interval) {
        return new PlanShift(ROSTER, NEW, officer, role, interval);
    }

    private static List<RosterEvent> without(ShiftId... left) {
        List<RosterEvent> rest = new ArrayList<>(filled());
        for (ShiftId shift : left) {
            rest.removeIf(event ->
                    event instanceof ShiftPlanned planned && planned.shiftId().equals(shift));
            rest.removeIf(event -> event instanceof ShiftConfirmed confirmed
                    && confirmed.shiftId().equals(shift));
        }
        rest.add(proposed());
        return rest;
    }

    @Nested
    class Drafting {

        private static final List<RotaPlace> ROTA = List.of(new RotaPlace(FIRST, 0));

        @Test
        void covers_the_station_hours_of_working_days_with_the_calendar_that_says_so() {
            // 2026-02-14 is a Saturday worked in exchange for the Spring Festival, the 15th a day off.
            roster.planning(List.of())
                    .when(draft(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 15), ROTA))
                    .expectEventsMatching(Payloads.single(
                            RosterDrafted.class,
                            event -> event.coverage().size() == 2
                                    && event.coverage().get(0).day() == DayKind.MAKEUP_WORKDAY
                                    && !event.provisional()));
        }

        @Test
        void beyond_the_published_calendar_is_provisional() {
            roster.planning(List.of())
                    .when(draft(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 8), ROTA))
                    .expectEventsMatching(Payloads.single(RosterDrafted.class, RosterDrafted::provisional));
        }

        @Test
        void may_span_a_quarter() {
            roster.planning(List.of())
                    .when(draft(MONDAY, MONDAY.plusDays(91), ROTA))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void may_not_span_more() {
            roster.planning(List.of())
                    .when(draft(MONDAY, MONDAY.plusDays(92), ROTA))
                    .expectException(refusedBy(RosterRule.PERIOD_INVALID));
        }

        @Test
        void is_for_those_who_plan() {
            roster.planning(List.of())
                    .when(draft(MONDAY, MONDAY, ROTA), by(FIRST, Role.DUTY_SECRETARY))
                    .expectException(refusedBy(SupportRule.ROLE_MISSING));
        }

        @Test
        void needs_somebody_on_the_rota() {
            roster.planning(List.of())
                    .when(draft(MONDAY, MONDAY, List.of()))
                    .expectException(refusedBy(RosterRule.ROTA_EMPTY));
        }
    }

    @Nested
    class Planning_a_shift {

        @Test
        void records_the_day_and_the_calendar_that_was_used() {
            roster.planning(List.of(drafted()))
                    .when(plan(FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)))
                    .expectEvents(new ShiftPlanned(
                            ROSTER,
                            NEW,
                            1,
                            FIRST,
                            RosterSamples.mandateOf(FIRST),
                            ShiftRole.PRIMARY,
                            dayOf(MONDAY),
                            DayKind.WORKDAY,
                            RosterSamples.CALENDAR,
                            false,
                            11,
                            RosterFixture.SEEN,
                            PLANNED_AT));
        }

        @Test
        void of_a_second_primary_at_the_same_time_is_refused() {
            roster.planning(List.of(drafted(), mondayPlanned()))
                    .when(plan(SECOND, ShiftRole.PRIMARY, new DutyInterval(at(MONDAY, 17, 29), at(MONDAY, 18, 0))))
                    .expectException(refusedBy(RosterRule.SHIFT_OVERLAP));
        }

        @Test
        void of_a_second_primary_right_after_the_first_is_fine() {
            roster.planning(List.of(drafted(), mondayPlanned()))
                    .when(plan(SECOND, ShiftRole.PRIMARY, new DutyInterval(at(MONDAY, 17, 30), at(MONDAY, 18, 0))))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void as_ones_own_relief_is_refused() {
            roster.planning(List.of(drafted(), mondayPlanned()))
                    .when(plan(FIRST, ShiftRole.RELIEF, dayOf(MONDAY)))
                    .expectException(refusedBy(RosterRule.SHIFT_OVERLAP));
        }

        @Test
        void leaves_eleven_hours_of_rest() {
            var lateRelief = planned(MONDAY_SHIFT, 1, FIRST, ShiftRole.RELIEF, MONDAY);
            roster.planning(List.of(drafted(), lateRelief))
                    .when(plan(FIRST, ShiftRole.RELIEF, new DutyInterval(at(TUESDAY, 4, 30), at(TUESDAY, 9, 0))))
                    .expectSuccessfulHandlerExecution();
            roster.planning(List.of(drafted(), lateRelief))
                    .when(plan(FIRST, ShiftRole.RELIEF, new DutyInterval(at(TUESDAY, 4, 29), at(TUESDAY, 9, 0))))
                    .expectException(refusedBy(RosterRule.REST_TOO_SHORT));
        }

        @Test
        void keeps_the_load_within_the_band() {
            roster.planning(List.of(drafted(), mondayPlanned()))
                    .when(plan(FIRST, ShiftRole.PRIMARY, dayOf(TUESDAY)))
                    .expectException(refusedBy(RosterRule.LOAD_OUTSIDE_BAND));
            roster.planning(List.of(drafted(), mondayPlanned()))
                    .when(plan(SECOND, ShiftRole.PRIMARY, dayOf(TUESDAY)))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_refused_to_somebody_who_is_not_on_the_rota() {
            roster.planning(List.of(drafted()))
                    .when(plan(OfficerId.of("officer-999"), ShiftRole.PRIMARY, dayOf(MONDAY)))
                    .expectException(refusedBy(RosterRule.NOT_ON_ROTA));
        }

        @Test
        void is_refused_without_an_active_mandate() {
            roster.mandates.remove(FIRST);
            roster.planning(List.of(drafted()))
                    .when(plan(FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)))
                    .expectException(refusedBy(RosterRule.MEDIATOR_NOT_ACTIVE));
        }

        @Test
        void asks_for_training_where_the_policy_does() {
            var strict = drafted(new RosterPolicy(92, 11, 1, 30, 30, 48, 10, true, true));
            roster.mandate(FIRST, null, MONDAY);
            roster.planning(List.of(strict))
                    .when(plan(FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)))
                    .expectSuccessfulHandlerExecution();
            roster.mandate(FIRST, null, MONDAY.minusDays(1));
            roster.planning(List.of(strict))
                    .when(plan(FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)))
                    .expectException(refusedBy(RosterRule.TRAINING_MISSING));
        }

        @Test
        void in_ones_home_village_is_refused() {
            var terms = drafted();
            var inVillage = new RosterDrafted(
                    ROSTER,
                    OrganisationSamples.VILLAGE,
                    terms.committee(),
                    terms.firstDay(),
                    terms.lastDay(),
                    terms.coverage(),
                    terms.rota(),
                    terms.policy(),
                    terms.calendar(),
                    false,
                    7,
                    PLANNED_AT);
            roster.planning(List.of(inVillage))
                    .when(plan(FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)))
                    .expectException(refusedBy(RosterRule.HOME_VILLAGE_CONFLICT));
            roster.planning(List.of(inVillage))
                    .when(plan(SECOND, ShiftRole.PRIMARY, dayOf(MONDAY)))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void outside_the_period_is_refused() {
            roster.planning(List.of(drafted()))
                    .when(plan(FIRST, ShiftRole.PRIMARY, dayOf(WEDNESDAY.plusDays(1))))
                    .expectException(refusedBy(RosterRule.SHIFT_OUTSIDE_PERIOD));
        }

        @Test
        void under_a_number_that_is_taken_is_refused() {
            roster.planning(List.of(drafted(), mondayPlanned()))
                    .when(new PlanShift(ROSTER, MONDAY_SHIFT, SECOND, ShiftRole.RELIEF, dayOf(MONDAY)))
                    .expectException(refusedBy(RosterRule.SHIFT_TAKEN));
        }

        @Test
        void that_has_begun_is_refused() {
            roster.at(at(MONDAY, 9, 0), List.of(drafted()))
                    .when(plan(FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)))
                    .expectException(refusedBy(RosterRule.SHIFT_BEGUN));
        }

        @Test
        void after_publication_needs_a_revision() {
            roster.published(PLANNED_AT)
                    .when(plan(FIRST, ShiftRole.RELIEF, dayOf(TUESDAY)))
                    .expectException(refusedBy(RosterRule.ROSTER_NOT_OPEN));
            roster.published(PLANNED_AT, revised())
                    .when(plan(FIRST, ShiftRole.RELIEF, dayOf(TUESDAY)))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Publishing {

        @Test
        void tells_everybody_and_sets_the_check_ins() {
            roster.planning(filled(), proposed())
                    .when(new PublishRoster(ROSTER, PHONE), byLead())
                    .expectEvents(published());
        }

        @Test
        void is_the_area_leads_business() {
            roster.planning(filled(), proposed())
                    .when(new PublishRoster(ROSTER, PHONE), by(FIRST, Role.DUTY_SECRETARY))
                    .expectException(refusedBy(SupportRule.ROLE_MISSING));
        }

        @Test
        void needs_a_proposal() {
            roster.planning(filled())
                    .when(new PublishRoster(ROSTER, PHONE), byLead())
                    .expectException(refusedBy(RosterRule.ROSTER_NOT_PROPOSED));
        }

        @Test
        void with_a_silent_gap_is_refused() {
            roster.planning(without(TUESDAY_SHIFT))
                    .when(new PublishRoster(ROSTER, PHONE), byLead())
                    .expectException(refusedBy(RosterRule.ROSTER_GAP));
        }

        @Test
        void with_a_gap_the_lead_accepted_is_fine() {
            roster.planning(without(TUESDAY_SHIFT), gapAccepted(dayOf(TUESDAY)))
                    .when(new PublishRoster(ROSTER, PHONE), byLead())
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void with_a_gap_a_minute_longer_than_accepted_is_refused() {
            var accepted = new DutyInterval(at(TUESDAY, 9, 1), at(TUESDAY, 17, 30));
            roster.planning(without(TUESDAY_SHIFT), gapAccepted(accepted))
                    .when(new PublishRoster(ROSTER, PHONE), byLead())
                    .expectException(refusedBy(RosterRule.ROSTER_GAP));
        }

        @Test
        void with_a_shift_without_relief_is_refused_unless_accepted() {
            roster.planning(without(TUESDAY_RELIEF))
                    .when(new PublishRoster(ROSTER, PHONE), byLead())
                    .expectException(refusedBy(RosterRule.RELIEF_MISSING));
            roster.planning(without(TUESDAY_RELIEF), gapAccepted(dayOf(TUESDAY)))
                    .when(new PublishRoster(ROSTER, PHONE), byLead())
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void with_a_second_relief_left_out_is_fine() {
            roster.planning(without(MONDAY_SECOND_RELIEF))
                    .when(new PublishRoster(ROSTER, PHONE), byLead())
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void with_a_person_whose_time_is_not_reserved_is_refused() {
            List<RosterEvent> history = new ArrayList<>(without(MONDAY_RELIEF));
            history.add(1, planned(MONDAY_RELIEF, 2, SECOND, ShiftRole.RELIEF, MONDAY));
            roster.planning(history)
                    .when(new PublishRoster(ROSTER, PHONE), byLead())
                    .expectException(refusedBy(RosterRule.SHIFT_NOT_RESERVED));
        }

        @Test
        void only_the_lead_accepts_gaps_and_only_in_a_proposal() {
            roster.planning(List.of(drafted(), proposed()))
                    .when(new AcceptGap(ROSTER, dayOf(MONDAY)), byLead())
                    .expectEvents(gapAccepted(dayOf(MONDAY)));
            roster.planning(List.of(drafted(), proposed()))
                    .when(new AcceptGap(ROSTER, dayOf(MONDAY)), by(FIRST, Role.DUTY_SECRETARY))
                    .expectException(refusedBy(SupportRule.ROLE_MISSING));
            roster.planning(List.of(drafted()))
                    .when(new AcceptGap(ROSTER, dayOf(MONDAY)), byLead())
                    .expectException(refusedBy(RosterRule.ROSTER_NOT_OPEN));
        }

        @Test
        void a_proposal_is_made_from_a_draft_and_can_be_returned() {
            roster.planning(List.of(drafted())).when(new ProposeRoster(ROSTER)).expectEvents(proposed());
            roster.planning(List.of(drafted(), proposed()))
                    .when(new ProposeRoster(ROSTER))
                    .expectException(refusedBy(RosterRule.ROSTER_NOT_OPEN));
            roster.planning(List.of(drafted(), proposed()))
                    .when(new ReturnRoster(ROSTER), byLead())
                    .expectEvents(RosterSamples.returned());
        }
    }

    @Nested
    class Revising {

        @Test
        void opens_a_new_version() {
            roster.published(PLANNED_AT)
                    .when(new ReviseRoster(ROSTER, RevisionGround.STAFF_CHANGED), byLead())
                    .expectEvents(revised());
        }

        @Test
        void is_refused_before_publication() {
            roster.planning(filled(), proposed())
                    .when(new ReviseRoster(ROSTER, RevisionGround.MISTAKE), byLead())
                    .expectException(refusedBy(RosterRule.ROSTER_NOT_PUBLISHED));
        }

        @Test
        void takes_a_shift_out_before_it_begins() {
            roster.published(at(MONDAY, 8, 59), revised())
                    .when(new CancelShift(ROSTER, MONDAY_SHIFT, CancelGround.PERSON_LEFT))
                    .expectEvents(new ShiftCancelled(
                            ROSTER,
                            MONDAY_SHIFT,
                            FIRST,
                            CancelGround.PERSON_LEFT,
                            List.of(RosterSamples.checkInId(1), RosterSamples.shiftEndId(1)),
                            at(MONDAY, 8, 59)));
        }

        @Test
        void never_takes_somebody_off_a_past_shift() {
            roster.published(at(MONDAY, 9, 0), revised())
                    .when(new CancelShift(ROSTER, MONDAY_SHIFT, CancelGround.PERSON_LEFT))
                    .expectException(refusedBy(RosterRule.SHIFT_BEGUN));
        }

        @Test
        void of_a_shift_the_roster_does_not_have_is_refused() {
            roster.published(PLANNED_AT, revised())
                    .when(new CancelShift(ROSTER, NEW, CancelGround.PLAN_CHANGED))
                    .expectException(refusedBy(RosterRule.SHIFT_UNKNOWN));
        }

        @Test
        void tells_only_those_whose_shifts_changed() {
            roster.published(
                            PLANNED_AT,
                            revised(),
                            planned(NEW, 8, THIRD, ShiftRole.RELIEF, WEDNESDAY),
                            RosterSamples.confirmed(NEW, THIRD))
                    .when(new PublishRoster(ROSTER, PHONE), byLead())
                    .expectEventsMatching(Payloads.single(
                            RosterPublished.class,
                            event -> event.version() == 2 && event.affected().equals(List.of(THIRD))));
        }
    }

    @Nested
    class The_period {

        @Test
        void begins_on_its_first_day() {
            roster.published(at(MONDAY, 0, 0))
                    .when(new BeginRoster(ROSTER))
                    .expectEvents(RosterSamples.enteredIntoForce());
        }

        @Test
        void does_not_begin_before_nor_twice() {
            roster.published(at(MONDAY, 0, 0).minusSeconds(1))
                    .when(new BeginRoster(ROSTER))
                    .expectException(refusedBy(RosterRule.PERIOD_NOT_BEGUN));
            roster.published(at(MONDAY, 0, 0), RosterSamples.enteredIntoForce())
                    .when(new BeginRoster(ROSTER))
                    .expectNoEvents();
        }

        @Test
        void neither_begins_nor_ends_without_publication() {
            roster.at(at(MONDAY, 0, 0), filled())
                    .when(new BeginRoster(ROSTER))
                    .expectException(refusedBy(RosterRule.ROSTER_NOT_PUBLISHED));
            roster.at(at(WEDNESDAY.plusDays(1), 0, 0), filled())
                    .when(new EndRoster(ROSTER))
                    .expectException(refusedBy(RosterRule.ROSTER_NOT_PUBLISHED));
        }

        @Test
        void ends_after_its_last_day() {
            roster.published(
                            at(WEDNESDAY.plusDays(1), 0, 0),
                            RosterSamples.enteredIntoForce(),
                            RosterSamples.mondayCheckedIn())
                    .when(new EndRoster(ROSTER))
                    .expectEvents(RosterSamples.ended());
        }

        @Test
        void does_not_end_before_nor_twice() {
            roster.published(at(WEDNESDAY, 23, 59))
                    .when(new EndRoster(ROSTER))
                    .expectException(refusedBy(RosterRule.PERIOD_NOT_OVER));
            roster.published(at(WEDNESDAY.plusDays(1), 0, 0), RosterSamples.ended())
                    .when(new EndRoster(ROSTER))
                    .expectNoEvents();
        }

        @Test
        void does_not_end_with_matters_offered_that_nobody_accepted() {
            var assigned = RosterSamples.assignedToFirst(RosterSamples.MATTER);
            roster.published(at(WEDNESDAY.plusDays(1), 0, 0), assigned, offered(RosterSamples.MATTER))
                    .when(new EndRoster(ROSTER))
                    .expectException(refusedBy(RosterRule.HANDOVER_NOT_ACCEPTED));
            roster.published(
                            at(WEDNESDAY.plusDays(1), 0, 0),
                            assigned,
                            offered(RosterSamples.MATTER),
                            RosterSamples.accepted(RosterSamples.MATTER))
                    .when(new EndRoster(ROSTER))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void a_post_may_stand_anywhere() {
        roster.planning(List.of())
                .when(new DraftRoster(
                        ROSTER,
                        UnitId.of("unit-desk"),
                        null,
                        MONDAY,
                        MONDAY,
                        StationHours.standard(),
                        List.of(new RotaPlace(FIRST, 0)),
                        RosterPolicy.standard()))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource("plannersCommands")
    void planning_is_not_for_everybody(Object command) {
        roster.planning(List.of(drafted(), mondayPlanned()))
                .when(command, by(FIRST, Role.DUTY_SECRETARY))
                .expectException(refusedBy(SupportRule.ROLE_MISSING));
    }

    static Stream<Object> plannersCommands() {
        return Stream.of(
                plan(SECOND, ShiftRole.PRIMARY, dayOf(TUESDAY)),
                new CancelShift(ROSTER, MONDAY_SHIFT, CancelGround.PLAN_CHANGED),
                new ProposeRoster(ROSTER),
                new BeginRoster(ROSTER),
                new EndRoster(ROSTER),
                new MatterCommand.AssignFromRota(ROSTER, RosterSamples.MATTER, List.of(), List.of(), List.of()));
    }

    @Test
    void a_coordinator_plans() {
        roster.planning(List.of(drafted()))
                .when(plan(FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)), by(SECOND, Role.COORDINATOR))
                .expectSuccessfulHandlerExecution();
    }
}
