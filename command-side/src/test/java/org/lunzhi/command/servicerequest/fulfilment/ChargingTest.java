package org.lunzhi.command.servicerequest.fulfilment;

import static org.lunzhi.command.servicerequest.Staff.by;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ID;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.LEASE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.RUNNER;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.VILLAGE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.claimed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.dispatched;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.opened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.placed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.requester;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.screened;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.OrderStory;
import org.lunzhi.command.servicerequest.Staff;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.ClaimOrder;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.DispatchRunner;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.RecallDispatch;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.ReleaseClaim;
import org.lunzhi.command.servicerequest.standing.ServiceRequestRule;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.ShiftId;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ClaimReleased;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.DispatchRecalled;
import org.lunzhi.kernel.servicerequest.order.ReleaseReason;
import org.lunzhi.kernel.servicerequest.order.RunnerBasis;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChargingTest {

    @Nested
    class Claiming_an_order {

        @Test
        void holds_it_for_a_day() {
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened())
                    .when(new ClaimOrder(ID, true), by(Staff.RUNNER))
                    .expectEvents(claimed());
        }

        @Test
        void is_open_to_the_same_work_area() {
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened())
                    .when(new ClaimOrder(ID, true), by(Staff.NEIGHBOUR))
                    .expectSuccessfulHandlerExecution();
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened())
                    .when(new ClaimOrder(ID, true), by(Staff.STRANGER))
                    .expectException(refusedBy(ServiceRequestRule.OUT_OF_AREA));
        }

        @Test
        void a_second_time_is_refused() {
            OrderStory.at("2026-03-02T10:01")
                    .given(placed(), screened(), opened(), claimed())
                    .when(new ClaimOrder(ID, true), by(Staff.NEIGHBOUR))
                    .expectException(refusedBy(ServiceRequestRule.CLAIM_TAKEN));
        }

        @Test
        void after_a_dispatch_is_refused() {
            OrderStory.at("2026-03-02T10:01")
                    .given(placed(), screened(), opened(), dispatched())
                    .when(new ClaimOrder(ID, true), by(Staff.NEIGHBOUR))
                    .expectException(refusedBy(ServiceRequestRule.CLAIM_TAKEN));
        }

        @Test
        void of_ones_own_order_is_refused() {
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(requester(RUNNER)), screened(), opened())
                    .when(new ClaimOrder(ID, true), by(Staff.RUNNER))
                    .expectException(refusedBy(ServiceRequestRule.SELF_CLAIM));
        }

        @Test
        void needs_the_declaration_that_it_is_not_ones_own() {
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened())
                    .when(new ClaimOrder(ID, false), by(Staff.RUNNER))
                    .expectException(refusedBy(ServiceRequestRule.SELF_CLAIM));
        }

        @Test
        void comes_after_the_opening() {
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened())
                    .when(new ClaimOrder(ID, true), by(Staff.RUNNER))
                    .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
        }

        @Test
        void is_not_for_residents() {
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened())
                    .when(new ClaimOrder(ID, true), by(Staff.RESIDENT))
                    .expectException(refusedBy(SupportRule.ROLE_MISSING));
        }
    }

    @Nested
    class Releasing_a_claim {

        @Test
        void opens_the_order_again_for_a_second_claim() {
            var released = new ClaimReleased(
                    ID, RUNNER, ReleaseReason.UNAVAILABLE, List.of(LEASE.id()), at("2026-03-02T10:00"));

            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened(), claimed())
                    .when(new ReleaseClaim(ID, ReleaseReason.UNAVAILABLE), by(Staff.RUNNER))
                    .expectEvents(released);
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened(), claimed(), released)
                    .when(new ClaimOrder(ID, true), by(Staff.NEIGHBOUR))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_for_the_claimant_and_the_coordinator() {
            OrderStory.at("2026-03-02T11:00")
                    .given(placed(), screened(), opened(), claimed())
                    .when(new ReleaseClaim(ID, ReleaseReason.REASSIGNED), by(Staff.NEIGHBOUR))
                    .expectException(refusedBy(ServiceRequestRule.CLAIM_NOT_YOURS));
            OrderStory.at("2026-03-02T11:00")
                    .given(placed(), screened(), opened(), claimed())
                    .when(new ReleaseClaim(ID, ReleaseReason.REASSIGNED), by(Staff.COORDINATOR))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void needs_a_claim() {
            OrderStory.at("2026-03-02T11:00")
                    .given(placed(), screened(), opened())
                    .when(new ReleaseClaim(ID, ReleaseReason.REASSIGNED), by(Staff.COORDINATOR))
                    .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
        }
    }

    @Nested
    class Dispatching_a_runner {

        @Test
        void charges_somebody_who_accepts() {
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened())
                    .when(to(RUNNER, VILLAGE, RunnerBasis.ACCEPTED, null, null), by(Staff.COORDINATOR))
                    .expectEvents(dispatched());
        }

        @Test
        void on_duty_names_the_shift() {
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened())
                    .when(to(RUNNER, VILLAGE, RunnerBasis.ON_SHIFT, null, null), by(Staff.COORDINATOR))
                    .expectException(refusedBy(ServiceRequestRule.SHIFT_MISSING));
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened())
                    .when(to(RUNNER, VILLAGE, RunnerBasis.ON_SHIFT, ShiftId.of("shift-1"), null), by(Staff.COORDINATOR))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void rests_on_a_matter_of_the_catalogue_where_one_is_named() {
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened())
                    .when(
                            to(RUNNER, VILLAGE, RunnerBasis.ACCEPTED, null, CatalogueEntryId.of("unheard-of")),
                            by(Staff.COORDINATOR))
                    .expectException(refusedBy(ServiceRequestRule.ENTRY_UNKNOWN));
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened())
                    .when(to(RUNNER, VILLAGE, RunnerBasis.ACCEPTED, null, OrderStory.PENSIONS), by(Staff.COORDINATOR))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void of_another_work_area_is_refused() {
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(), screened(), opened())
                    .when(
                            to(RUNNER, UnitId.of("unit-village-far"), RunnerBasis.ACCEPTED, null, null),
                            by(Staff.COORDINATOR))
                    .expectException(refusedBy(ServiceRequestRule.OUT_OF_AREA));
        }

        @Test
        void who_ordered_it_is_refused() {
            OrderStory.at("2026-03-02T10:00")
                    .given(placed(requester(RUNNER)), screened(), opened())
                    .when(to(RUNNER, VILLAGE, RunnerBasis.ACCEPTED, null, null), by(Staff.COORDINATOR))
                    .expectException(refusedBy(ServiceRequestRule.SELF_CLAIM));
        }

        @Test
        void may_be_taken_back() {
            OrderStory.at("2026-03-02T11:00")
                    .given(placed(), screened(), opened(), dispatched())
                    .when(new RecallDispatch(ID, ReleaseReason.REASSIGNED), by(Staff.COORDINATOR))
                    .expectEvents(new DispatchRecalled(ID, RUNNER, ReleaseReason.REASSIGNED, at("2026-03-02T11:00")));
        }

        private static DispatchRunner to(
                OfficerId runner,
                UnitId unit,
                RunnerBasis basis,
                @Nullable ShiftId shift,
                @Nullable CatalogueEntryId entry) {
            return new DispatchRunner(ID, runner, unit, basis, shift, entry);
        }
    }
}
