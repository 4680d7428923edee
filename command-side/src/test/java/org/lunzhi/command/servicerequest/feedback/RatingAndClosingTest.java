package org.lunzhi.command.servicerequest.feedback;

import static org.lunzhi.command.servicerequest.Staff.by;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ID;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.RUNNER;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.STATION;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.TOKEN;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.claimed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.closed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.delivered;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.opened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.placed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ratingWindow;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.screened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.started;

import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.OrderStory;
import org.lunzhi.command.servicerequest.Staff;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.CloseOrder;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.RateService;
import org.lunzhi.command.servicerequest.standing.ServiceRequestRule;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.OrderClosed;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.ServiceRated;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;
import org.lunzhi.kernel.servicerequest.feedback.ConfirmationManner;
import org.lunzhi.kernel.servicerequest.feedback.Rating;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RatingAndClosingTest {

    @Test
    void a_rating_is_the_requesters_own() {
        confirmed("2026-03-05T09:00")
                .when(new RateService(ID, TOKEN, Rating.SATISFIED, null), by(Staff.RESIDENT))
                .expectEvents(new ServiceRated(ID, Rating.SATISFIED, null, 1, at("2026-03-05T09:00")));
    }

    @Test
    void a_rating_by_the_provider_is_refused_even_with_the_token() {
        confirmed("2026-03-05T09:00")
                .when(new RateService(ID, TOKEN, Rating.SATISFIED, null), by(Staff.RUNNER))
                .expectException(refusedBy(ServiceRequestRule.RATING_SOURCE_INVALID));
    }

    @Test
    void a_rating_with_another_token_is_refused() {
        confirmed("2026-03-05T09:00")
                .when(
                        new RateService(ID, TokenHash.of("hash-of-another-token"), Rating.SATISFIED, null),
                        by(Staff.RESIDENT))
                .expectException(refusedBy(ServiceRequestRule.RATING_SOURCE_INVALID));
    }

    @Test
    void a_later_rating_replaces_the_earlier_one() {
        OrderStory.at("2026-03-06T09:00")
                .given(placed(), screened(), opened(), claimed(), started(), delivered())
                .andGiven(
                        ServiceRequestSamples.confirmed(),
                        new ServiceRated(ID, Rating.SATISFIED, null, 1, at("2026-03-05T09:00")))
                .when(new RateService(ID, TOKEN, Rating.DISSATISFIED, null), by(Staff.RESIDENT))
                .expectEvents(new ServiceRated(ID, Rating.DISSATISFIED, null, 2, at("2026-03-06T09:00")));
    }

    @Test
    void a_closed_order_may_be_rated_to_the_last_moment_of_the_window() {
        OrderStory.at("2026-03-19T23:59")
                .given(placed(), screened(), opened(), claimed(), started(), delivered())
                .andGiven(ServiceRequestSamples.confirmed(), closed())
                .when(new RateService(ID, TOKEN, Rating.SATISFIED, null), by(Staff.RESIDENT))
                .expectSuccessfulHandlerExecution();
        OrderStory.at("2026-03-20T00:00")
                .given(placed(), screened(), opened(), claimed(), started(), delivered())
                .andGiven(ServiceRequestSamples.confirmed(), closed())
                .when(new RateService(ID, TOKEN, Rating.SATISFIED, null), by(Staff.RESIDENT))
                .expectException(refusedBy(ServiceRequestRule.RATING_WINDOW_CLOSED));
    }

    @Test
    void a_rating_comes_after_the_confirmation() {
        OrderStory.at("2026-03-04T12:00")
                .given(placed(), screened(), opened(), claimed(), started(), delivered())
                .when(new RateService(ID, TOKEN, Rating.SATISFIED, null), by(Staff.RESIDENT))
                .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
    }

    @Test
    void a_confirmed_order_is_closed_and_says_how_it_was_confirmed() {
        confirmed("2026-03-06T08:00")
                .when(new CloseOrder(ID), by(Staff.COORDINATOR))
                .expectEvents(new OrderClosed(
                        ID,
                        ConfirmationManner.BY_TOKEN,
                        List.of(ratingWindow("2026-03-05T08:00").id()),
                        at("2026-03-06T08:00")));
    }

    @Test
    void an_order_is_not_closed_by_its_provider() {
        confirmed("2026-03-06T08:00")
                .when(new CloseOrder(ID), by(Staff.of(RUNNER, STATION, Role.COORDINATOR)))
                .expectException(refusedBy(ServiceRequestRule.PROVIDER_CANNOT_CONFIRM));
    }

    @Test
    void an_unconfirmed_order_is_not_closed() {
        OrderStory.at("2026-03-04T12:00")
                .given(placed(), screened(), opened(), claimed(), started(), delivered())
                .when(new CloseOrder(ID), by(Staff.COORDINATOR))
                .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
    }

    private static TestExecutor<?> confirmed(String wallClock) {
        return OrderStory.at(wallClock)
                .given(placed(), screened(), opened(), claimed(), started(), delivered())
                .andGiven(ServiceRequestSamples.confirmed());
    }
}
