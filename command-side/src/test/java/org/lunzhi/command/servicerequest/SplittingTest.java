package org.lunzhi.command.servicerequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.command.servicerequest.Staff.by;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ELSEWHERE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ID;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.NOTICE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.PLACE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.REQUESTER;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.SUBSIDY;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.claimed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.delivered;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.document;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.opened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.placed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.screened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.started;

import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.SplittingCommand.PlacePart;
import org.lunzhi.command.servicerequest.SplittingCommand.SplitOrder;
import org.lunzhi.command.servicerequest.door.ResidentDoor;
import org.lunzhi.command.servicerequest.standing.ServiceRequestRule;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderSplitOff;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.order.Demand;
import org.lunzhi.kernel.servicerequest.order.OrderChannel;
import org.lunzhi.kernel.servicerequest.order.Requester;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SplittingTest {

    private static final TrackingCode CODE = TrackingCode.of("5n2p8r4t6v9x");
    private static final PartyRef ANEW = PartyRef.of("party-of-the-part");

    private final Door door = new Door();

    @AfterEach
    void close() {
        door.close();
    }

    private static PlaceOrder part(ServiceCode service, @Nullable PartyRef requester) {
        return new PlaceOrder(
                ResidentDoor.orderOf(CODE),
                CODE,
                OrderChannel.COUNTER,
                service,
                new Demand(PLACE, HandlingMode.ASSISTED, document("part", DocumentType.SERVICE_ORDER), null),
                new Requester(requester, null, null, null, TokenHash.of("hash-of-the-parts-token")),
                NOTICE);
    }

    private static OrderSplitOff splitOff() {
        PlaceOrder part = part(SUBSIDY.code(), ANEW);
        return new OrderSplitOff(
                ID,
                part.serviceRequestId(),
                CODE,
                part.channel(),
                part.service(),
                part.demand(),
                part.requester(),
                part.notice(),
                at("2026-03-02T09:00"),
                at("2026-03-03T09:30"));
    }

    private static ResultValidator<?> splitting(PlaceOrder part, Actor actor, Object... past) {
        return OrderStory.at("2026-03-03T09:30").given(past).when(new SplitOrder(ID, part), by(actor));
    }

    @Test
    void a_part_becomes_an_order_of_its_own_ordered_when_the_whole_was() {
        splitting(part(SUBSIDY.code(), ANEW), Staff.CLERK, placed()).expectEvents(splitOff());
    }

    @Test
    void a_part_is_placed_once_and_its_limit_counts_from_the_whole() {
        var reaction = new WhenOrderSplitPlacePart(door.commands());

        reaction.react(splitOff());
        reaction.react(splitOff());

        List<?> events = door.eventsOf(ResidentDoor.orderOf(CODE));
        assertThat(events).singleElement().isInstanceOfSatisfying(OrderPlaced.class, placed -> {
            assertThat(placed.occurredAt()).isEqualTo(at("2026-03-02T09:00"));
            assertThat(placed.deadlines().get(0).dueAt())
                    .isEqualTo(placed().deadlines().get(0).dueAt());
            assertThat(placed.promise().service()).isEqualTo(SUBSIDY.code());
        });
    }

    @Test
    void a_part_is_placed_by_the_station_only() {
        OrderStory.at("2026-03-03T09:30")
                .givenNoPriorActivity()
                .when(new PlacePart(part(SUBSIDY.code(), ANEW), at("2026-03-02T09:00")), by(Staff.CLERK))
                .expectException(refusedBy(SupportRule.ROLE_MISSING));
    }

    @Test
    void the_persons_of_a_part_are_named_anew_or_not_at_all() {
        splitting(part(SUBSIDY.code(), REQUESTER), Staff.CLERK, placed())
                .expectException(refusedBy(ServiceRequestRule.PART_NOT_NAMED_ANEW));
        splitting(part(SUBSIDY.code(), null), Staff.CLERK, placed()).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_part_is_offered_at_its_place_like_any_order() {
        splitting(part(ELSEWHERE.code(), ANEW), Staff.CLERK, placed())
                .expectException(refusedBy(ServiceRequestRule.ITEM_NOT_OFFERED));
    }

    @Test
    void what_was_delivered_is_not_split() {
        splitting(part(SUBSIDY.code(), ANEW), Staff.CLERK, placed(), screened(), opened(), claimed(), started())
                .expectSuccessfulHandlerExecution();
        splitting(
                        part(SUBSIDY.code(), ANEW),
                        Staff.CLERK,
                        placed(),
                        screened(),
                        opened(),
                        claimed(),
                        started(),
                        delivered())
                .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
    }

    @Test
    void whoever_serves_does_not_split() {
        splitting(part(SUBSIDY.code(), ANEW), Staff.RUNNER, placed())
                .expectException(refusedBy(SupportRule.ROLE_MISSING));
    }
}
