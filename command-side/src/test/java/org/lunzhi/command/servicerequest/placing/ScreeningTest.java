package org.lunzhi.command.servicerequest.placing;

import static org.lunzhi.command.servicerequest.Staff.by;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ID;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.LEASE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.NOTICE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.PLACE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.REQUESTER;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.SCREENER;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.SERVICE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.STATION;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.TOKEN;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.VILLAGE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.claimed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.delivered;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.document;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.opened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.placed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.screened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.started;

import java.util.List;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.OrderStory;
import org.lunzhi.command.servicerequest.Staff;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.CancelOrder;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.ConvertOrder;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.OpenOrder;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.RejectOrder;
import org.lunzhi.command.servicerequest.placing.PlacingCommand.ScreenOrder;
import org.lunzhi.command.servicerequest.standing.ServiceRequestRule;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderPersonChanged;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderCancelled;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderOpened;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderRejected;
import org.lunzhi.kernel.servicerequest.order.CancelledBy;
import org.lunzhi.kernel.servicerequest.order.OrderPerson;
import org.lunzhi.kernel.servicerequest.order.PersonChange;
import org.lunzhi.kernel.servicerequest.order.RejectionReason;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningTest {

    @Nested
    class Screening_an_order {

        @Test
        void lets_it_pass() {
            OrderStory.at("2026-03-02T09:20")
                    .given(placed())
                    .when(new ScreenOrder(ID), by(Staff.CLERK))
                    .expectEvents(screened());
        }

        @Test
        void is_not_for_runners() {
            OrderStory.at("2026-03-02T09:20")
                    .given(placed())
                    .when(new ScreenOrder(ID), by(Staff.RUNNER))
                    .expectException(refusedBy(SupportRule.ROLE_MISSING));
        }

        @Test
        void happens_once() {
            OrderStory.at("2026-03-02T09:20")
                    .given(placed(), screened())
                    .when(new ScreenOrder(ID), by(Staff.CLERK))
                    .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
        }
    }

    @Nested
    class Rejecting_an_order {

        private final DocumentRef elsewhere = document("elsewhere", DocumentType.ROUTE_NOTICE);

        @Test
        void tells_what_else_the_requester_can_do() {
            OrderStory.at("2026-03-02T09:20")
                    .given(placed())
                    .when(new RejectOrder(ID, RejectionReason.OTHER_ROUTE, elsewhere), by(Staff.CLERK))
                    .expectEvents(new OrderRejected(
                            ID,
                            RejectionReason.OTHER_ROUTE,
                            elsewhere,
                            SCREENER,
                            List.of(SERVICE.id()),
                            at("2026-03-02T09:20")));
        }

        @Test
        void without_an_alternative_is_refused() {
            OrderStory.at("2026-03-02T09:20")
                    .given(placed())
                    .when(new RejectOrder(ID, RejectionReason.OTHER_ROUTE, null), by(Staff.CLERK))
                    .expectException(refusedBy(ServiceRequestRule.ALTERNATIVE_MISSING));
        }
    }

    @Nested
    class Converting_an_order {

        private static final GrievanceId GRIEVANCE = GrievanceId.of("grievance-from-order");

        @Test
        void hands_on_what_the_grievance_needs_with_the_time_the_person_came() {
            OrderStory.at("2026-03-03T09:00")
                    .given(placed())
                    .when(to(MatterType.DISPUTE, Protection.NONE), by(Staff.CLERK))
                    .expectEvents(new OrderConverted(
                            ID,
                            GRIEVANCE,
                            MatterType.DISPUTE,
                            PLACE,
                            placed().demand().wish(),
                            REQUESTER,
                            TOKEN,
                            NOTICE,
                            STATION,
                            SCREENER,
                            at("2026-03-02T09:00"),
                            Protection.NONE,
                            CategorySchemeVersion.of("national-2010"),
                            false,
                            List.of(SERVICE.id()),
                            at("2026-03-03T09:00")));
        }

        @Test
        void may_follow_from_what_the_runner_found() {
            OrderStory.at("2026-03-03T10:00")
                    .given(placed(), screened(), opened(), claimed(), started())
                    .when(to(MatterType.DISPUTE, Protection.NONE), by(Staff.CLERK))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void comes_too_late_after_the_delivery() {
            OrderStory.at("2026-03-05T10:00")
                    .given(placed(), screened(), opened(), claimed(), started(), delivered())
                    .when(to(MatterType.DISPUTE, Protection.NONE), by(Staff.CLERK))
                    .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
        }

        @Test
        void is_not_for_what_stays_a_service() {
            OrderStory.at("2026-03-03T09:00")
                    .given(placed())
                    .when(to(MatterType.SERVICE, Protection.NONE), by(Staff.CLERK))
                    .expectException(refusedBy(ServiceRequestRule.NOT_A_CONFLICT));
        }

        @Test
        void seals_a_denunciation() {
            OrderStory.at("2026-03-03T09:00")
                    .given(placed())
                    .when(to(MatterType.DENUNCIATION, Protection.NONE), by(Staff.CLERK))
                    .expectException(refusedBy(ServiceRequestRule.DENUNCIATION_NOT_SEALED));
            OrderStory.at("2026-03-03T09:00")
                    .given(placed())
                    .when(to(MatterType.DENUNCIATION, new Protection(true, List.of())), by(Staff.CLERK))
                    .expectException(refusedBy(ServiceRequestRule.DENUNCIATION_NOT_SEALED));
            OrderStory.at("2026-03-03T09:00")
                    .given(placed())
                    .when(to(MatterType.DENUNCIATION, new Protection(true, List.of(VILLAGE))), by(Staff.CLERK))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void goes_on_in_the_name_of_whoever_took_over_from_the_requester() {
            PartyRef heir = PartyRef.of("party-heir");
            OrderStory.at("2026-03-03T09:00")
                    .given(
                            placed(),
                            new OrderPersonChanged(
                                    ID,
                                    OrderPerson.REQUESTER,
                                    PersonChange.SUCCEEDED,
                                    placed().requester().party(),
                                    heir,
                                    null,
                                    at("2026-03-02T12:00")))
                    .when(to(MatterType.DISPUTE, Protection.NONE), by(Staff.CLERK))
                    .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                            Matchers.matches((Object event) ->
                                    event instanceof OrderConverted converted && heir.equals(converted.party())),
                            Matchers.andNoMore())));
        }

        private static ConvertOrder to(MatterType kind, Protection protection) {
            return new ConvertOrder(ID, GRIEVANCE, kind, protection, false);
        }
    }

    @Nested
    class Opening_an_order {

        @Test
        void lets_a_unit_take_it_on() {
            OrderStory.at("2026-03-02T09:30")
                    .given(placed(), screened())
                    .when(new OpenOrder(ID, VILLAGE), by(Staff.CLERK))
                    .expectEvents(opened());
        }

        @Test
        void is_in_the_competent_unit_unless_another_is_named() {
            OrderStory.at("2026-03-02T09:30")
                    .given(placed(), screened())
                    .when(new OpenOrder(ID, null), by(Staff.CLERK))
                    .expectEvents(new OrderOpened(ID, STATION, at("2026-03-02T09:30")));
        }

        @Test
        void in_a_unit_that_does_not_exist_is_refused() {
            OrderStory.at("2026-03-02T09:30")
                    .given(placed(), screened())
                    .when(new OpenOrder(ID, UnitId.of("unit-nowhere")), by(Staff.CLERK))
                    .expectException(refusedBy(ServiceRequestRule.UNIT_UNKNOWN));
        }

        @Test
        void comes_after_the_screening() {
            OrderStory.at("2026-03-02T09:30")
                    .given(placed())
                    .when(new OpenOrder(ID, null), by(Staff.CLERK))
                    .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
        }
    }

    @Nested
    class Cancelling_an_order {

        private final DocumentRef letter = document("letter", DocumentType.STATEMENT);

        @Test
        void is_the_requesters_own_act() {
            OrderStory.at("2026-03-02T11:00")
                    .given(placed(), screened(), opened(), claimed())
                    .when(new CancelOrder(ID, TOKEN, null), by(Staff.RESIDENT))
                    .expectEvents(new OrderCancelled(
                            ID, CancelledBy.TOKEN, null, List.of(SERVICE.id(), LEASE.id()), at("2026-03-02T11:00")));
        }

        @Test
        void with_another_token_is_refused() {
            OrderStory.at("2026-03-02T11:00")
                    .given(placed())
                    .when(new CancelOrder(ID, TokenHash.of("hash-of-another-token"), null), by(Staff.RESIDENT))
                    .expectException(refusedBy(ServiceRequestRule.REQUESTER_TOKEN_INVALID));
        }

        @Test
        void with_a_token_in_an_officers_hands_is_refused() {
            OrderStory.at("2026-03-02T11:00")
                    .given(placed())
                    .when(new CancelOrder(ID, TOKEN, null), by(Staff.CLERK))
                    .expectException(refusedBy(ServiceRequestRule.REQUESTER_TOKEN_INVALID));
        }

        @Test
        void at_the_counter_needs_the_requesters_written_word() {
            OrderStory.at("2026-03-02T11:00")
                    .given(placed())
                    .when(new CancelOrder(ID, null, null), by(Staff.CLERK))
                    .expectException(refusedBy(ServiceRequestRule.STATEMENT_MISSING));
            OrderStory.at("2026-03-02T11:00")
                    .given(placed())
                    .when(new CancelOrder(ID, null, letter), by(Staff.CLERK))
                    .expectEvents(new OrderCancelled(
                            ID, CancelledBy.IN_WRITING, letter, List.of(SERVICE.id()), at("2026-03-02T11:00")));
        }

        @Test
        void comes_too_late_after_the_delivery() {
            OrderStory.at("2026-03-05T09:00")
                    .given(placed(), screened(), opened(), claimed(), started(), delivered())
                    .when(new CancelOrder(ID, TOKEN, null), by(Staff.RESIDENT))
                    .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
        }
    }
}
