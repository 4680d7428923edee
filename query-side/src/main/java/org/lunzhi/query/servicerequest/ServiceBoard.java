package org.lunzhi.query.servicerequest;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.dossier.Files;
import org.lunzhi.query.support.dossier.Retold;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.support.question.Moment;
import org.lunzhi.query.support.question.OpenTo;
import org.lunzhi.query.support.question.PageQuery;

/** All ordered services, oldest first. */
class ServiceBoard {

    private static final String PLACED_AT = "view.order.placedAt";
    private static final String STATE = "view.state";
    private static final String POST = "view.post";
    private static final String TRACKING = "view.order.trackingCode";

    private final Files<OrderFile> files;

    ServiceBoard(MongoDatabase database, ViewCodec codec, EventStore log) {
        OwnedView<OrderFile> view = new OwnedView<>(database.getCollection("service-requests"), OrderFile.class, codec);
        view.collection().createIndex(Indexes.ascending(STATE, PLACED_AT));
        view.collection().createIndex(Indexes.ascending(POST, STATE, PLACED_AT));
        view.collection().createIndex(Indexes.ascending(TRACKING));
        this.files = new Files<>(view, log, event -> ((ServiceRequestEvent) event).occurredAt(), OrderFold::apply);
    }

    void record(DomainEventMessage<?> message) {
        files.record(message);
    }

    /** One order at a moment; for a reader it is kept from today it does not exist, nor ever did. */
    Optional<Versioned<OrderFile>> find(ServiceRequestId id, Reader reader, Moment moment) {
        return files.find(id.value())
                .filter(present -> isOpenTo(reader, present.view()))
                .flatMap(present -> files.at(moment, present));
    }

    /** One page of the orders in a state, at one post or all, oldest first. */
    List<OrderFile> page(Reader reader, Column column, int limit, @Nullable Cursor after) {
        Bson filter = Filters.and(column.filter(), OpenTo.reader(reader));
        return files.page(new PageQuery(filter, PLACED_AT, false, limit, after)).stream()
                .map(Versioned::view)
                .toList();
    }

    /** The order whose receipt bears the code. */
    Optional<OrderFile> tracked(TrackingCode code) {
        return files.page(new PageQuery(Filters.eq(TRACKING, code.value()), PLACED_AT, false, 1, null)).stream()
                .map(Versioned::view)
                .findFirst();
    }

    /** The orders step by step. */
    Retold retold() {
        return files.retold(
                "order-",
                (reader, present) -> isOpenTo(reader, present) ? Optional.of(order -> order) : Optional.empty());
    }

    void clear() {
        files.clear();
    }

    private static boolean isOpenTo(Reader reader, OrderFile present) {
        return !reader.isBarredBy(present.excluded());
    }

    /** One column of the board: the orders in a state, at one post or at all. */
    record Column(OrderState state, @Nullable UnitId post) {

        private Bson filter() {
            Bson inState = Filters.eq(STATE, state.name());
            return post == null ? inState : Filters.and(Filters.eq(POST, post.value()), inState);
        }
    }
}
