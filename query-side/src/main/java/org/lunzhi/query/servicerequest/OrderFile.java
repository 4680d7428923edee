package org.lunzhi.query.servicerequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEdition;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;
import org.lunzhi.query.support.dossier.Dossier;

/**
 * Everything the office knows of one ordered service.
 *
 * @param home the unit that received it, and gets it back when another returns it
 * @param post the unit that answers for it now
 * @param officer who took it on; absent while it is open
 * @param excluded units that must not learn of it, once it went on as a grievance kept from them
 * @param grievance as which it went on; absent while it is an order
 */
public record OrderFile(
        Order order,
        OrderState state,
        ServiceCode service,
        UnitId home,
        UnitId post,
        @Nullable OfficerId officer,
        @Nullable LocalDate dueOn,
        List<UnitId> excluded,
        @Nullable GrievanceId grievance,
        Dossier dossier) {

    /** What was ordered, where and when. */
    public record Order(
            ServiceRequestId id,
            TrackingCode trackingCode,
            CatalogueEdition edition,
            PlaceCode place,
            Instant placedAt) {}

    public OrderFile {
        excluded = excluded == null ? List.of() : List.copyOf(excluded);
    }

    static OrderFile placed(OrderPlaced event) {
        Order order = new Order(
                event.serviceRequestId(),
                event.trackingCode(),
                event.promise().edition(),
                event.demand().place(),
                event.occurredAt());
        return new OrderFile(
                order,
                OrderState.PLACED,
                event.promise().service(),
                event.promise().competent(),
                event.promise().competent(),
                null,
                null,
                List.of(),
                null,
                Dossier.EMPTY);
    }

    OrderFile at(OrderState next) {
        return new OrderFile(order, next, service, home, post, officer, dueOn, excluded, grievance, dossier);
    }

    OrderFile with(UnitId unit, @Nullable OfficerId answerable) {
        return new OrderFile(order, state, service, home, unit, answerable, dueOn, excluded, grievance, dossier);
    }

    /** The order with the unit that receives it from now on. */
    OrderFile receivedBy(UnitId receiving) {
        return new OrderFile(order, state, service, receiving, receiving, null, dueOn, excluded, grievance, dossier);
    }

    OrderFile as(ServiceCode corrected, UnitId competent) {
        return new OrderFile(
                order, state, corrected, competent, competent, officer, dueOn, excluded, grievance, dossier);
    }

    OrderFile due(@Nullable LocalDate day) {
        return new OrderFile(order, state, service, home, post, officer, day, excluded, grievance, dossier);
    }

    /** The order gone on as a grievance, and kept from whomever that is kept from. */
    OrderFile goneOnAs(GrievanceId matter, List<UnitId> units) {
        return new OrderFile(order, OrderState.CONVERTED, service, home, post, officer, dueOn, units, matter, dossier);
    }

    /** The order kept from further units, because the grievance is as which it went on. */
    OrderFile keptFrom(List<UnitId> further) {
        List<UnitId> all =
                Stream.concat(excluded.stream(), further.stream()).distinct().toList();
        return new OrderFile(order, state, service, home, post, officer, dueOn, all, grievance, dossier);
    }

    OrderFile holding(Dossier changed) {
        return new OrderFile(order, state, service, home, post, officer, dueOn, excluded, grievance, changed);
    }
}
