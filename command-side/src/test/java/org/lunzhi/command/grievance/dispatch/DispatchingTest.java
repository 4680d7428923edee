package org.lunzhi.command.grievance.dispatch;

import static org.lunzhi.command.grievance.GrievanceStory.accepted;
import static org.lunzhi.command.grievance.GrievanceStory.dispatched;
import static org.lunzhi.command.grievance.GrievanceStory.inHandling;
import static org.lunzhi.command.grievance.GrievanceStory.triaged;
import static org.lunzhi.command.grievance.People.COORDINATOR;
import static org.lunzhi.command.grievance.People.CO_HANDLER;
import static org.lunzhi.command.grievance.People.HANDLER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.CATALOGUE_ENTRY_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.DESIGNATION_REQUIRED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.DISPATCH_BASIS_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDLING_UNIT_ONLY;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LEAD_NOT_UNIQUE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LEAD_UNIT_ONLY;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOT_COMPETENT_BY_CATALOGUE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.RETURN_AFTER_DESIGNATION;
import static org.lunzhi.command.grievance.standing.GrievanceRule.RETURN_WINDOW_CLOSED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT;
import static org.lunzhi.command.grievance.standing.GrievanceRule.UNIT_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WRONG_STAGE;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.grievance.GrievanceSamples.LEAD;
import static org.lunzhi.kernel.grievance.GrievanceSamples.deadline;
import static org.lunzhi.kernel.grievance.GrievanceSamples.document;
import static org.lunzhi.kernel.grievance.GrievanceSamples.handlingLimit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.GrievanceStory;
import org.lunzhi.command.grievance.People;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.AcknowledgeDispatch;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.ContactComplainant;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.DesignateUnit;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.DispatchGrievance;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.ReturnDispatch;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchReturned;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.DispatchEvent.UnitDesignated;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.handling.DispatchManner;
import org.lunzhi.kernel.grievance.handling.DispatchReason;
import org.lunzhi.kernel.grievance.handling.ReturnReason;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DispatchingTest {

    private static final UnitId OTHER_UNIT = UnitId.of("unit-roads-office");
    private static final ReturnDispatch RETURN =
            new ReturnDispatch(ID, ReturnReason.NOT_COMPETENT, document("basis", DocumentType.REASON), OTHER_UNIT);
    private static final GrievanceSealed SEALED =
            new GrievanceSealed(ID, new Protection(true, List.of(GrievanceSamples.CO_HANDLER)), at("2026-02-12T09:35"));

    private static DispatchReturned returned(int round, String wallClock) {
        return new DispatchReturned(
                ID,
                round,
                LEAD,
                ReturnReason.NOT_COMPETENT,
                document("basis", DocumentType.REASON),
                OTHER_UNIT,
                List.of(deadline(DeadlineKind.DESIGNATION, round, "2026-02-24")),
                List.of(
                        DeadlineId.of(ID.value(), DeadlineKind.ACKNOWLEDGE, 2 * round - 1),
                        DeadlineId.of(ID.value(), DeadlineKind.RETURN_WINDOW, round)),
                at(wallClock));
    }

    private static DispatchGrievance dispatch(List<UnitId> leads, List<UnitId> coHandlers) {
        return new DispatchGrievance(
                ID, leads, coHandlers, DispatchManner.ASSIGN_WITH_REPORT, CatalogueEntryId.of("housing-014"), null);
    }

    private static DispatchGrievance dispatch(UnitId lead, String entry, @Nullable DispatchReason reason) {
        return new DispatchGrievance(
                ID, List.of(lead), List.of(), DispatchManner.ASSIGN_WITH_REPORT, CatalogueEntryId.of(entry), reason);
    }

    @Nested
    class Dispatching_a_matter {

        @Test
        void charges_one_lead_with_the_limit_printed() {
            accepted()
                    .at("2026-02-12T10:00")
                    .when(dispatch(List.of(LEAD), List.of(GrievanceSamples.CO_HANDLER)), COORDINATOR)
                    .expectEvents(GrievanceSamples.dispatched());
        }

        @Test
        void has_exactly_one_lead() {
            accepted().refuses(dispatch(List.of(), List.of()), COORDINATOR, LEAD_NOT_UNIQUE);
            accepted().refuses(dispatch(List.of(LEAD, OTHER_UNIT), List.of()), COORDINATOR, LEAD_NOT_UNIQUE);
            accepted().refuses(dispatch(List.of(LEAD), List.of(LEAD)), COORDINATOR, LEAD_NOT_UNIQUE);
        }

        @Test
        void rests_on_a_catalogue_entry_or_a_reason() {
            accepted()
                    .refuses(
                            new DispatchGrievance(ID, List.of(LEAD), List.of(), DispatchManner.REFER, null, null),
                            COORDINATOR,
                            DISPATCH_BASIS_MISSING);
            accepted()
                    .allows(
                            new DispatchGrievance(
                                    ID,
                                    List.of(LEAD),
                                    List.of(),
                                    DispatchManner.REFER,
                                    null,
                                    DispatchReason.NO_CATALOGUE_ENTRY),
                            COORDINATOR);
        }

        @Test
        void charges_whom_the_catalogue_names_unless_there_is_a_reason() {
            accepted().refuses(dispatch(LEAD, "unheard-of", null), COORDINATOR, CATALOGUE_ENTRY_UNKNOWN);
            accepted().refuses(dispatch(OTHER_UNIT, "housing-014", null), COORDINATOR, NOT_COMPETENT_BY_CATALOGUE);
            accepted().allows(dispatch(OTHER_UNIT, "housing-014", DispatchReason.NEAREST_TO_PLACE), COORDINATOR);
        }

        @Test
        void golden_scenario_5_never_reaches_the_accused_unit_or_one_below_it() {
            GrievanceStory sealed = accepted().and(SEALED);
            sealed.refuses(
                    dispatch(List.of(GrievanceSamples.CO_HANDLER), List.of()),
                    COORDINATOR,
                    UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT);
            sealed.refuses(
                    dispatch(List.of(LEAD), List.of(UnitId.of("unit-hamlet-yanman"))),
                    COORDINATOR,
                    UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT);
            sealed.allows(dispatch(List.of(LEAD), List.of()), COORDINATOR);
        }

        @Test
        void charges_only_units_that_exist() {
            UnitId unheardOf = UnitId.of("unit-unheard-of");
            accepted()
                    .refuses(
                            dispatch(unheardOf, "housing-014", DispatchReason.NEAREST_TO_PLACE),
                            COORDINATOR,
                            UNIT_UNKNOWN);
            accepted().refuses(dispatch(List.of(LEAD), List.of(unheardOf)), COORDINATOR, UNIT_UNKNOWN);
            accepted()
                    .refuses(
                            new DesignateUnit(ID, unheardOf, List.of(), document("final", DocumentType.REASON)),
                            COORDINATOR,
                            UNIT_UNKNOWN);
            dispatched()
                    .at("2026-02-13T10:00")
                    .refuses(
                            new ReturnDispatch(
                                    ID, ReturnReason.NOT_COMPETENT, document("basis", DocumentType.REASON), unheardOf),
                            HANDLER,
                            UNIT_UNKNOWN);
        }

        @Test
        void follows_acceptance_and_is_not_done_over_another() {
            triaged().refuses(dispatch(List.of(LEAD), List.of()), COORDINATOR, WRONG_STAGE);
            dispatched().refuses(dispatch(List.of(OTHER_UNIT), List.of()), COORDINATOR, WRONG_STAGE);
        }

        @Test
        void golden_scenario_6_again_after_a_return_keeps_the_limit() {
            dispatched()
                    .and(returned(1, "2026-02-14T16:00"))
                    .at("2026-02-24T09:00")
                    .when(dispatch(OTHER_UNIT, "housing-014", DispatchReason.AFTER_RETURN), COORDINATOR)
                    .expectEvents(new GrievanceDispatched(
                            ID,
                            2,
                            OTHER_UNIT,
                            List.of(),
                            DispatchManner.ASSIGN_WITH_REPORT,
                            CatalogueEntryId.of("housing-014"),
                            DispatchReason.AFTER_RETURN,
                            handlingLimit(),
                            List.of(
                                    deadline(DeadlineKind.ACKNOWLEDGE, 3, "2026-02-25"),
                                    deadline(DeadlineKind.RETURN_WINDOW, 2, "2026-02-26")),
                            List.of(DeadlineId.of(ID.value(), DeadlineKind.DESIGNATION, 1)),
                            at("2026-02-24T09:00")));
        }

        @Test
        void gives_way_to_designation_after_the_last_return() {
            GrievanceStory returnedTwice = dispatched()
                    .and(
                            returned(1, "2026-02-13T10:00"),
                            GrievanceSamples.dispatched(),
                            returned(2, "2026-02-13T11:00"));
            returnedTwice.refuses(dispatch(List.of(LEAD), List.of()), COORDINATOR, DESIGNATION_REQUIRED);
            returnedTwice.allows(
                    new DesignateUnit(ID, LEAD, List.of(), document("final", DocumentType.REASON)), COORDINATOR);
        }
    }

    @Nested
    class Acknowledging {

        private static final AcknowledgeDispatch ACKNOWLEDGE = new AcknowledgeDispatch(ID);

        @Test
        void is_done_by_a_member_of_the_lead_unit() {
            dispatched()
                    .at("2026-02-13T09:00")
                    .when(ACKNOWLEDGE, HANDLER)
                    .expectEvents(GrievanceSamples.acknowledged());
            dispatched().refuses(ACKNOWLEDGE, CO_HANDLER, LEAD_UNIT_ONLY);
        }

        @Test
        void golden_scenario_23_a_repeated_one_adds_nothing() {
            inHandling().refuses(ACKNOWLEDGE, HANDLER, WRONG_STAGE);
        }
    }

    @Nested
    class Returning {

        @Test
        void golden_scenario_6_on_the_make_up_saturday_is_in_time() {
            dispatched().at("2026-02-14T16:00").when(RETURN, HANDLER).expectEvents(returned(1, "2026-02-14T16:00"));
        }

        @Test
        void golden_scenario_7_return_on_day_3_is_too_late() {
            dispatched().at("2026-02-15T00:00").refuses(RETURN, HANDLER, RETURN_WINDOW_CLOSED);
        }

        @Test
        void golden_scenario_7_return_after_designation_is_refused() {
            GrievanceStory designated = accepted()
                    .and(new UnitDesignated(
                            ID,
                            LEAD,
                            List.of(),
                            document("final", DocumentType.REASON),
                            handlingLimit(),
                            List.of(handlingLimit(), deadline(DeadlineKind.ACKNOWLEDGE, 1, "2026-02-13")),
                            List.of(),
                            at("2026-02-12T10:00")));
            designated.at("2026-02-12T11:00").refuses(RETURN, HANDLER, RETURN_AFTER_DESIGNATION);
            designated.at("2026-02-12T11:00").allows(new AcknowledgeDispatch(ID), HANDLER);
        }

        @Test
        void is_the_lead_units_affair() {
            dispatched().at("2026-02-13T10:00").refuses(RETURN, CO_HANDLER, LEAD_UNIT_ONLY);
        }

        @Test
        void is_over_once_the_matter_was_taken() {
            inHandling().at("2026-02-13T10:00").refuses(RETURN, HANDLER, WRONG_STAGE);
        }
    }

    @Nested
    class Contacting_the_complainant {

        private static final ContactComplainant CONTACT = new ContactComplainant(ID, ContactResult.REACHED, null);

        @Test
        void is_done_by_the_lead_or_a_co_handler() {
            inHandling().allows(CONTACT, HANDLER);
            inHandling().allows(CONTACT, CO_HANDLER);
        }

        @Test
        void is_not_done_by_others() {
            inHandling()
                    .refuses(
                            CONTACT, People.of(GrievanceSamples.HANDLER, OTHER_UNIT, Role.HANDLER), HANDLING_UNIT_ONLY);
        }
    }
}
