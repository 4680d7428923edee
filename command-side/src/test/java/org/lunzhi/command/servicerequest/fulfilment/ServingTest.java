package org.lunzhi.command.servicerequest.fulfilment;

import static org.lunzhi.command.servicerequest.Staff.by;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ID;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.RUNNER;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.SERVICE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.claimed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.delivered;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.dispatched;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.document;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.opened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.placed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.requester;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.screened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.started;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.OrderStory;
import org.lunzhi.command.servicerequest.Staff;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.Deliver;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.ReportObstacle;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.StartService;
import org.lunzhi.command.servicerequest.standing.ServiceRequestRule;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ObstacleReported;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;
import org.lunzhi.kernel.servicerequest.order.ObstacleKind;
import org.lunzhi.kernel.servicerequest.order.ServiceResult;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServingTest {

    private final DocumentRef note = document("note", DocumentType.FILE_NOTE);

    @Test
    void begins_in_the_way_that_was_ordered() {
        OrderStory.at("2026-03-03T09:00")
                .given(placed(), screened(), opened(), claimed())
                .when(new StartService(ID, null), by(Staff.RUNNER))
                .expectEvents(started());
    }

    @Test
    void begins_in_another_way_that_is_offered() {
        OrderStory.at("2026-03-03T09:00")
                .given(placed(), screened(), opened(), dispatched())
                .when(new StartService(ID, HandlingMode.END_TO_END), by(Staff.RUNNER))
                .expectSuccessfulHandlerExecution();
        OrderStory.at("2026-03-03T09:00")
                .given(placed(), screened(), opened(), dispatched())
                .when(new StartService(ID, HandlingMode.REFERRED), by(Staff.RUNNER))
                .expectException(refusedBy(ServiceRequestRule.MODE_NOT_OFFERED));
    }

    @Test
    void in_the_requesters_place_needs_a_written_authority() {
        OrderStory.at("2026-03-03T09:00")
                .given(placed(requester(null), HandlingMode.BY_PROXY, List.of(SERVICE), null))
                .andGiven(screened(), opened(), claimed())
                .when(new StartService(ID, null), by(Staff.RUNNER))
                .expectException(refusedBy(ServiceRequestRule.PROXY_SCOPE_EXCEEDED));
    }

    @Test
    void is_for_whoever_took_the_order_on() {
        OrderStory.at("2026-03-03T09:00")
                .given(placed(), screened(), opened(), claimed())
                .when(new StartService(ID, null), by(Staff.NEIGHBOUR))
                .expectException(refusedBy(ServiceRequestRule.NOT_IN_CHARGE));
    }

    @Test
    void comes_after_the_claim() {
        OrderStory.at("2026-03-03T09:00")
                .given(placed(), screened(), opened())
                .when(new StartService(ID, null), by(Staff.RUNNER))
                .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
    }

    @Test
    void what_stands_in_the_way_is_reported() {
        OrderStory.at("2026-03-03T10:00")
                .given(placed(), screened(), opened(), claimed(), started())
                .when(new ReportObstacle(ID, ObstacleKind.PAPERS_MISSING, note), by(Staff.RUNNER))
                .expectEvents(
                        new ObstacleReported(ID, 1, ObstacleKind.PAPERS_MISSING, note, RUNNER, at("2026-03-03T10:00")));
    }

    @Test
    void a_delivery_ends_the_limit_and_starts_the_waiting_period() {
        OrderStory.at("2026-03-04T11:00")
                .given(placed(), screened(), opened(), claimed(), started())
                .when(
                        new Deliver(
                                ID, ServiceResult.DONE, document("delivery", DocumentType.DELIVERY_RECORD), List.of()),
                        by(Staff.RUNNER))
                .expectEvents(delivered());
    }

    @Test
    void a_delivery_by_somebody_else_is_refused() {
        OrderStory.at("2026-03-04T11:00")
                .given(placed(), screened(), opened(), claimed(), started())
                .when(new Deliver(ID, ServiceResult.DONE, note, List.of()), by(Staff.COORDINATOR))
                .expectException(refusedBy(ServiceRequestRule.NOT_IN_CHARGE));
    }
}
