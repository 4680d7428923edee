package org.lunzhi.query.servicerequest;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.support.question.PageQuery;

/** All ordered services, oldest first. */
class ServiceBoard {

    private static final String PLACED_AT = "view.order.placedAt";
    private static final String STATE = "view.state";
    private static final String TRACKING = "view.order.trackingCode";

    private final OwnedView<OrderFile> view;

    ServiceBoard(MongoDatabase database, ViewCodec codec) {
        this.view = new OwnedView<>(database.getCollection("service-requests"), OrderFile.class, codec);
        view.collection().createIndex(Indexes.ascending(STATE, PLACED_AT));
        view.collection().createIndex(Indexes.ascending(TRACKING));
    }

    void record(ServiceRequestId id, DomainEventMessage<?> message) {
        long version = message.getSequenceNumber();
        if (message.getPayload() instanceof OrderPlaced) {
            view.create(id.value(), version, OrderFold.apply(null, message));
        } else {
            view.update(id.value(), version, file -> OrderFold.apply(file, message));
        }
    }

    /** One order; for a unit it is kept from it does not exist. */
    Optional<Versioned<OrderFile>> find(ServiceRequestId id, Reader reader) {
        return view.find(id.value())
                .filter(file -> !file.view().excluded().contains(reader.actor().unit()));
    }

    /** One page of the orders in a state. */
    List<OrderFile> page(Reader reader, OrderState state, int limit, @Nullable Cursor after) {
        Bson filter = Filters.and(
                Filters.eq(STATE, state.name()),
                Filters.ne("view.excluded", reader.actor().unit().value()));
        return view.page(new PageQuery(filter, PLACED_AT, false, limit, after)).stream()
                .map(Versioned::view)
                .toList();
    }

    /** The order whose receipt bears the code. */
    Optional<OrderFile> tracked(TrackingCode code) {
        return view.page(new PageQuery(Filters.eq(TRACKING, code.value()), PLACED_AT, false, 1, null)).stream()
                .map(Versioned::view)
                .findFirst();
    }

    void clear() {
        view.clear();
    }
}
