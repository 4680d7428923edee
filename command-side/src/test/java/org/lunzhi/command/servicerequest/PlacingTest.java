package org.lunzhi.command.servicerequest;

import static org.lunzhi.command.servicerequest.Staff.by;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ELSEWHERE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ID;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.NOTICE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.PENSION;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.PLACE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.TOKEN;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.TRACKING;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.document;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.placed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.placedUntilWednesday;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.requester;

import java.time.LocalDate;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.standing.ServiceRequestRule;
import org.lunzhi.command.support.Rule;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.ProcessingBasis;
import org.lunzhi.kernel.privacy.ProcessingNotice;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceItem;
import org.lunzhi.kernel.servicerequest.order.Demand;
import org.lunzhi.kernel.servicerequest.order.OrderChannel;
import org.lunzhi.kernel.servicerequest.order.Requester;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacingTest {

    private static final PartyRef PARENT = PartyRef.of("party-parent");

    @Test
    void promises_the_service_by_a_day_without_asking_for_an_account() {
        placing(new Order()).expectEvents(placed());
    }

    @Test
    void may_be_anonymous() {
        Requester nobody = new Requester(null, null, null, null, TOKEN);

        placing(new Order().by(nobody)).expectEvents(placed(nobody));
    }

    @Test
    void says_until_when_it_is_of_use() {
        placing(new Order().until(LocalDate.of(2026, 3, 4))).expectEvents(placedUntilWednesday());
    }

    @Test
    void is_of_use_today_at_least() {
        refused(new Order().until(LocalDate.of(2026, 3, 1)), ServiceRequestRule.WANTED_DATE_PAST);
        placing(new Order().until(LocalDate.of(2026, 3, 2))).expectSuccessfulHandlerExecution();
    }

    @Test
    void is_not_for_officers_without_a_counter() {
        OrderStory.at("2026-03-02T09:00")
                .givenNoPriorActivity()
                .when(new Order().command(), by(Staff.CALLER))
                .expectException(refusedBy(SupportRule.ROLE_MISSING));
    }

    @Test
    void needs_the_processing_notice() {
        OrderStory.at("2026-03-02T09:00")
                .givenNoPriorActivity()
                .when(
                        new Order()
                                .told(new ProcessingNotice(null, ProcessingBasis.CONSENT))
                                .command(),
                        by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.NOTICE_MISSING));
    }

    @Test
    void needs_the_requesters_consent() {
        ProcessingNotice duty = new ProcessingNotice(NOTICE.version(), ProcessingBasis.STATUTORY_DUTY);

        OrderStory.at("2026-03-02T09:00")
                .givenNoPriorActivity()
                .when(new Order().told(duty).command(), by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.CONSENT_MISSING));
    }

    @Test
    void for_somebody_else_needs_that_persons_consent() {
        var consent = document("consent", DocumentType.CONSENT_FORM);

        refused(
                new Order().by(new Requester(requester(null).party(), PARENT, null, null, TOKEN)),
                ServiceRequestRule.CONSENT_MISSING);
        placing(new Order().by(new Requester(requester(null).party(), PARENT, consent, null, TOKEN)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void is_for_what_the_place_offers() {
        OrderStory.at("2026-03-02T09:00")
                .givenNoPriorActivity()
                .when(new Order().of(ELSEWHERE).command(), by(Staff.RESIDENT))
                .expectException(refusedBy(ServiceRequestRule.ITEM_NOT_OFFERED));
    }

    @Test
    void is_handled_in_a_way_the_service_is_offered() {
        OrderStory.at("2026-03-02T09:00")
                .givenNoPriorActivity()
                .when(new Order().handled(HandlingMode.REFERRED).command(), by(Staff.RESIDENT))
                .expectException(refusedBy(ServiceRequestRule.MODE_NOT_OFFERED));
    }

    private static ResultValidator<?> placing(Order order) {
        return OrderStory.at("2026-03-02T09:00").givenNoPriorActivity().when(order.command(), by(Staff.RESIDENT));
    }

    private static void refused(Order order, Rule rule) {
        placing(order).expectException(refusedBy(rule));
    }

    /** What is ordered; each story changes what it is about. */
    private record Order(
            ServiceItem item,
            HandlingMode mode,
            Requester requester,
            ProcessingNotice notice,
            @Nullable LocalDate until) {

        Order() {
            this(PENSION, HandlingMode.ASSISTED, ServiceRequestSamples.requester(null), NOTICE, null);
        }

        Order of(ServiceItem other) {
            return new Order(other, mode, requester, notice, until);
        }

        Order handled(HandlingMode other) {
            return new Order(item, other, requester, notice, until);
        }

        Order by(Requester other) {
            return new Order(item, mode, other, notice, until);
        }

        Order told(ProcessingNotice other) {
            return new Order(item, mode, requester, other, until);
        }

        Order until(LocalDate last) {
            return new Order(item, mode, requester, notice, last);
        }

        PlaceOrder command() {
            return new PlaceOrder(
                    ID,
                    TRACKING,
                    OrderChannel.PLACE_CODE,
                    item.code(),
                    new Demand(PLACE, mode, document("wish", DocumentType.SERVICE_ORDER), until),
                    requester,
                    notice);
        }
    }
}
