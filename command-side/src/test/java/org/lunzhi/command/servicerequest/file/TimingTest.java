package org.lunzhi.command.servicerequest.file;

import static org.lunzhi.command.servicerequest.Staff.by;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ID;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.LEASE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.RUNNER;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.SERVICE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.VILLAGE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.claimed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.confirmation;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.confirmed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.delivered;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.expiry;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.opened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.placed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.placedUntilWednesday;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ratingWindow;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.screened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.sought;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.started;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.OrderStory;
import org.lunzhi.command.servicerequest.Staff;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.ActOnDeadline;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.RecalculateDeadline;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.DeliveryConfirmed;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.OrderClosed;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ClaimLapsed;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderDeadlineRecalculated;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderReminded;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderExpired;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.feedback.ConfirmationManner;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimingTest {

    private static final DeadlineId CONFIRMATION =
            confirmation("2026-03-04T11:00").id();

    @Test
    void a_claim_that_is_not_begun_within_its_lease_lapses() {
        OrderStory.at("2026-03-03T10:00")
                .given(placed(), screened(), opened(), claimed())
                .when(new ActOnDeadline(ID, LEASE.id()), by(Actor.SYSTEM))
                .expectEvents(new ClaimLapsed(ID, RUNNER, List.of(LEASE.id()), at("2026-03-03T10:00")));
    }

    @Test
    void a_claim_within_its_lease_is_reminded_of_once() {
        var reminded = new OrderReminded(ID, LEASE.id(), VILLAGE, false, at("2026-03-03T09:59"));

        OrderStory.at("2026-03-03T09:59")
                .given(placed(), screened(), opened(), claimed())
                .when(new ActOnDeadline(ID, LEASE.id()), by(Actor.SYSTEM))
                .expectEvents(reminded);
        OrderStory.at("2026-03-03T09:59")
                .given(placed(), screened(), opened(), claimed(), reminded)
                .when(new ActOnDeadline(ID, LEASE.id()), by(Actor.SYSTEM))
                .expectNoEvents();
    }

    @Test
    void a_claim_that_was_begun_does_not_lapse() {
        OrderStory.at("2026-03-03T10:00")
                .given(placed(), screened(), opened(), claimed(), started())
                .when(new ActOnDeadline(ID, LEASE.id()), by(Actor.SYSTEM))
                .expectNoEvents();
    }

    @Test
    void a_service_that_is_late_is_said_once_and_stays_owed() {
        var reminded = new OrderReminded(ID, SERVICE.id(), VILLAGE, true, at("2026-03-10T00:00"));

        OrderStory.at("2026-03-10T00:00")
                .given(placed(), screened(), opened(), claimed(), started())
                .when(new ActOnDeadline(ID, SERVICE.id()), by(Actor.SYSTEM))
                .expectEvents(reminded);
        OrderStory.at("2026-03-10T00:00")
                .given(placed(), screened(), opened(), claimed(), started(), reminded)
                .when(new ActOnDeadline(ID, SERVICE.id()), by(Actor.SYSTEM))
                .expectNoEvents();
    }

    @Test
    void nothing_follows_before_a_limit_comes_near() {
        OrderStory.at("2026-03-03T10:00")
                .given(placed())
                .when(new ActOnDeadline(ID, SERVICE.id()), by(Actor.SYSTEM))
                .expectNoEvents();
    }

    @Test
    void silence_after_one_call_confirms_nothing() {
        OrderStory.at("2026-03-20T09:00")
                .given(placed(), screened(), opened(), claimed(), started(), delivered())
                .andGiven(sought(1, "2026-03-06T10:00"))
                .when(new ActOnDeadline(ID, CONFIRMATION), by(Actor.SYSTEM))
                .expectEvents(new OrderReminded(ID, CONFIRMATION, VILLAGE, true, at("2026-03-20T09:00")));
    }

    @Test
    void silence_after_two_calls_and_the_waiting_period_is_marked_unconfirmed() {
        OrderStory.at("2026-03-17T00:00")
                .given(placed(), screened(), opened(), claimed(), started(), delivered())
                .andGiven(sought(1, "2026-03-06T10:00"), sought(2, "2026-03-09T10:00"))
                .when(new ActOnDeadline(ID, CONFIRMATION), by(Actor.SYSTEM))
                .expectEvents(new DeliveryConfirmed(
                        ID,
                        ConfirmationManner.UNCONFIRMED,
                        null,
                        ratingWindow("2026-03-17T00:00"),
                        List.of(CONFIRMATION),
                        at("2026-03-17T00:00")));
    }

    @Test
    void silence_within_the_waiting_period_after_the_second_call_confirms_nothing() {
        OrderStory.at("2026-03-16T23:59")
                .given(placed(), screened(), opened(), claimed(), started(), delivered())
                .andGiven(sought(1, "2026-03-06T10:00"), sought(2, "2026-03-09T10:00"))
                .when(new ActOnDeadline(ID, CONFIRMATION), by(Actor.SYSTEM))
                .expectEvents(new OrderReminded(ID, CONFIRMATION, VILLAGE, false, at("2026-03-16T23:59")));
    }

    @Test
    void the_end_of_the_time_for_rating_closes_the_order() {
        DeadlineId window = ratingWindow("2026-03-05T08:00").id();

        OrderStory.at("2026-03-20T00:00")
                .given(placed(), screened(), opened(), claimed(), started(), delivered())
                .andGiven(confirmed())
                .when(new ActOnDeadline(ID, window), by(Actor.SYSTEM))
                .expectEvents(
                        new OrderClosed(ID, ConfirmationManner.BY_TOKEN, List.of(window), at("2026-03-20T00:00")));
        OrderStory.at("2026-03-19T09:00")
                .given(placed(), screened(), opened(), claimed(), started(), delivered())
                .andGiven(confirmed())
                .when(new ActOnDeadline(ID, window), by(Actor.SYSTEM))
                .expectNoEvents();
    }

    @Test
    void an_order_expires_when_it_is_of_no_use_any_more() {
        OrderStory.at("2026-03-05T00:00")
                .given(placedUntilWednesday(), screened(), opened())
                .when(new ActOnDeadline(ID, expiry().id()), by(Actor.SYSTEM))
                .expectEvents(new OrderExpired(ID, List.of(SERVICE.id(), expiry().id()), at("2026-03-05T00:00")));
    }

    @Test
    void an_order_that_is_of_use_today_does_not_expire() {
        OrderStory.at("2026-03-04T23:59")
                .given(placedUntilWednesday(), screened(), opened())
                .when(new ActOnDeadline(ID, expiry().id()), by(Actor.SYSTEM))
                .expectEvents(new OrderReminded(ID, expiry().id(), VILLAGE, false, at("2026-03-04T23:59")));
    }

    @Test
    void a_newly_published_calendar_moves_a_provisional_limit() {
        String placedAt = "2026-12-30T09:00";
        Deadline former = Deadlines.from(CalendarSamples.untilEndOf2026(), at(placedAt), TimeLimit.workingDays(5))
                .as(ID.value(), DeadlineKind.SERVICE, 1);
        Deadline moved = Deadlines.from(CalendarSamples.untilEndOf2027(), at(placedAt), TimeLimit.workingDays(5))
                .as(ID.value(), DeadlineKind.SERVICE, 1);

        OrderStory.at("2026-12-31T09:00", CalendarSamples.calendars(CalendarSamples.untilEndOf2027()))
                .given(placedAt(placedAt, former))
                .when(new RecalculateDeadline(ID, former.id()), by(Actor.SYSTEM))
                .expectEvents(new OrderDeadlineRecalculated(ID, former, moved, at("2026-12-31T09:00")));
        OrderStory.at("2026-12-31T09:00", CalendarSamples.calendars(CalendarSamples.untilEndOf2027()))
                .given(placedAt(placedAt, former))
                .andGiven(new OrderDeadlineRecalculated(ID, former, moved, at("2026-12-31T09:00")))
                .when(new RecalculateDeadline(ID, former.id()), by(Actor.SYSTEM))
                .expectNoEvents();
    }

    @Test
    void a_corrected_calendar_moves_a_certain_limit_but_not_the_day_the_requester_named() {
        Deadline counted = Deadlines.from(
                        CalendarSamples.untilEndOf2026(), at("2026-03-02T09:00"), TimeLimit.workingDays(4))
                .as(ID.value(), DeadlineKind.SERVICE, 1);

        OrderStory.at("2026-03-02T10:00")
                .given(placedAt("2026-03-02T09:00", counted))
                .when(new RecalculateDeadline(ID, counted.id()), by(Actor.SYSTEM))
                .expectEvents(new OrderDeadlineRecalculated(ID, counted, SERVICE, at("2026-03-02T10:00")));
        OrderStory.at("2026-03-02T10:00")
                .given(placedUntilWednesday())
                .when(new RecalculateDeadline(ID, expiry().id()), by(Actor.SYSTEM))
                .expectNoEvents();
    }

    @Test
    void is_the_stations_own_act() {
        OrderStory.at("2026-03-03T10:00")
                .given(placed())
                .when(new ActOnDeadline(ID, SERVICE.id()), by(Staff.COORDINATOR))
                .expectException(refusedBy(SupportRule.ROLE_MISSING));
    }

    private static OrderPlaced placedAt(String wallClock, Deadline service) {
        OrderPlaced any = placed();
        return new OrderPlaced(
                ID,
                any.trackingCode(),
                any.channel(),
                any.demand(),
                any.requester(),
                any.notice(),
                any.promise(),
                List.of(service),
                at(wallClock));
    }
}
