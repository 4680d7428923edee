package org.lunzhi.command.servicerequest.feedback;

import static org.lunzhi.command.servicerequest.Staff.by;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ID;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.RUNNER;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.SERVICE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.STATION;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.TOKEN;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.claimed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.confirmation;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.confirmed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.document;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.opened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.placed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ratingWindow;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.screened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.sought;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.started;

import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.OrderStory;
import org.lunzhi.command.servicerequest.Staff;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.ConfirmDelivery;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.RejectDelivery;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.SeekConfirmation;
import org.lunzhi.command.servicerequest.standing.ServiceRequestRule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.DeliveryConfirmed;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.ReworkOrdered;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;
import org.lunzhi.kernel.servicerequest.feedback.ConfirmationManner;
import org.lunzhi.kernel.servicerequest.feedback.ContactResult;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmingTest {

    private final DocumentRef word = document("word", DocumentType.STATEMENT);

    @Test
    void by_the_requesters_token_opens_the_time_for_rating() {
        delivered("2026-03-05T08:00")
                .when(new ConfirmDelivery(ID, TOKEN, null), by(Staff.RESIDENT))
                .expectEvents(confirmed());
    }

    @Test
    void with_another_token_is_refused() {
        delivered("2026-03-05T08:00")
                .when(new ConfirmDelivery(ID, TokenHash.of("hash-of-another-token"), null), by(Staff.RESIDENT))
                .expectException(refusedBy(ServiceRequestRule.REQUESTER_TOKEN_INVALID));
    }

    @Test
    void in_writing_is_filed_by_somebody_else_than_the_provider() {
        delivered("2026-03-05T08:00")
                .when(new ConfirmDelivery(ID, null, word), by(Staff.CLERK))
                .expectEvents(new DeliveryConfirmed(
                        ID,
                        ConfirmationManner.IN_WRITING,
                        word,
                        ratingWindow("2026-03-05T08:00"),
                        List.of(confirmation("2026-03-04T11:00").id()),
                        at("2026-03-05T08:00")));
        delivered("2026-03-05T08:00")
                .when(new ConfirmDelivery(ID, null, word), by(providerAtTheCounter()))
                .expectException(refusedBy(ServiceRequestRule.PROVIDER_CANNOT_CONFIRM));
    }

    @Test
    void in_writing_needs_the_writing() {
        delivered("2026-03-05T08:00")
                .when(new ConfirmDelivery(ID, null, null), by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.STATEMENT_MISSING));
    }

    @Test
    void comes_after_the_delivery() {
        OrderStory.at("2026-03-03T10:00")
                .given(placed(), screened(), opened(), claimed(), started())
                .when(new ConfirmDelivery(ID, TOKEN, null), by(Staff.RESIDENT))
                .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
    }

    @Test
    void rejecting_has_it_done_again_within_the_original_limit() {
        delivered("2026-03-05T08:00")
                .when(new RejectDelivery(ID, TOKEN, word), by(Staff.RESIDENT))
                .expectEvents(new ReworkOrdered(
                        ID,
                        1,
                        word,
                        SERVICE,
                        List.of(confirmation("2026-03-04T11:00").id()),
                        at("2026-03-05T08:00")));
    }

    @Test
    void asking_starts_the_waiting_period_anew() {
        delivered("2026-03-06T10:00")
                .when(new SeekConfirmation(ID, ContactResult.NO_ANSWER), by(Staff.CALLER))
                .expectEvents(sought(1, "2026-03-06T10:00"));
    }

    @Test
    void asking_is_not_for_the_provider() {
        delivered("2026-03-06T10:00")
                .when(new SeekConfirmation(ID, ContactResult.NO_ANSWER), by(providerAtTheCounter()))
                .expectException(refusedBy(ServiceRequestRule.PROVIDER_CANNOT_CONFIRM));
    }

    private static TestExecutor<?> delivered(String wallClock) {
        return OrderStory.at(wallClock)
                .given(placed(), screened(), opened(), claimed(), started(), ServiceRequestSamples.delivered());
    }

    private static Actor providerAtTheCounter() {
        return Staff.of(RUNNER, STATION, Role.INTAKE_CLERK);
    }
}
