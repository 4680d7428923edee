package org.lunzhi.query.worklist;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.eventlog.derived.Emptying;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.dossier.Hindsight;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.support.question.OpenTo;
import org.lunzhi.query.support.question.PageQuery;

/** The lists of open work, nearest deadline first. */
class Worklists {

    private static final String RANK = "view.rank";
    private static final String SINCE = "view.since";
    private static final String STEP = "view.step";
    private static final String UNIT_FIELD = "view.unit";
    private static final String OFFICER = "view.officer";
    private static final String SEALED = "view.sealed";
    private static final String OPEN = "view.open";
    private static final String UNASSIGNED_FIELD = "view.unassigned";

    private final OwnedView<WorkItem> items;

    Worklists(MongoDatabase database, ViewCodec codec) {
        this.items = new OwnedView<>(database.getCollection("work-items"), WorkItem.class, codec);
        // With the identifier at the end, the order of an index is the order of a page: nothing is sorted to read one.
        index(RANK);
        index(UNIT_FIELD, RANK);
        index(OFFICER, RANK);
        index(STEP, RANK);
        index(UNASSIGNED_FIELD, RANK);
        index(OPEN, SINCE);
    }

    private void index(String... fields) {
        List<String> keys = new ArrayList<>(List.of(fields));
        keys.add("_id");
        items.collection().createIndex(Indexes.ascending(keys));
    }

    /** Takes one more fact into its matter's item; the first fact of a matter makes it. */
    void record(DomainEventMessage<?> message, Hindsight.Step<WorkItem> step) {
        String matter = message.getAggregateIdentifier();
        long version = message.getSequenceNumber();
        if (version == 0) {
            items.create(matter, version, () -> step.apply(null, message));
        } else {
            items.update(matter, version, item -> step.apply(item, message));
        }
    }

    /** The items themselves, by which it is known which matters there are. */
    OwnedView<WorkItem> items() {
        return items;
    }

    /** Whether the item is kept from the reader today. */
    boolean isKeptFrom(Reader reader, String matter) {
        return items.find(matter)
                .filter(present -> !present.view().isOpenTo(reader))
                .isPresent();
    }

    /** Removes the items of one kind, before that kind is told anew. */
    void clear(WorkItem.Kind kind) {
        Emptying.matching(items.collection(), Filters.eq("view.kind", kind.name()));
    }

    /** One page of a list; what is kept from the reader is on none of their lists. */
    List<WorkItem> page(Reader reader, Worklist list, Instant now, int limit, @Nullable Cursor after) {
        Bson filter = Filters.and(list.filter(reader, now.toEpochMilli()), OpenTo.reader(reader), unsealedTo(reader));
        return items.page(new PageQuery(filter, list.order, false, limit, after)).stream()
                .map(Versioned::view)
                .toList();
    }

    /** A sealed item is on the lists of the unit that must act and of whoever answers for it, and on no other. */
    private static Bson unsealedTo(Reader reader) {
        return Filters.or(
                Filters.ne(SEALED, true),
                Filters.eq(UNIT_FIELD, reader.actor().unit().value()),
                Filters.eq(OFFICER, reader.actor().officer().value()));
    }

    /** The lists there are. */
    enum Worklist {
        MINE,
        UNIT,
        DUE,
        OVERDUE,
        UNASSIGNED,
        FOLLOW_UP,
        OLDEST(SINCE);

        private final String order;

        Worklist() {
            this(RANK);
        }

        Worklist(String order) {
            this.order = order;
        }

        /** Where the page after this item begins. */
        Cursor after(WorkItem last) {
            return new Cursor(orderOf(last), last.matter());
        }

        private Bson filter(Reader reader, long now) {
            String unit = reader.actor().unit().value();
            return switch (this) {
                case MINE -> open(OFFICER, reader.actor().officer().value());
                case UNIT -> open(UNIT_FIELD, unit);
                case DUE ->
                    Filters.and(
                            Filters.eq(UNIT_FIELD, unit),
                            Filters.gt(RANK, now),
                            Filters.lt(RANK, WorkItem.NO_DEADLINE),
                            Filters.lte("view.alarmAt", now));
                case OVERDUE -> Filters.lte(RANK, now);
                case UNASSIGNED -> Filters.eq(UNASSIGNED_FIELD, true);
                case FOLLOW_UP -> Filters.eq(STEP, WorkItem.Step.FOLLOW_UP.name());
                case OLDEST -> Filters.eq(OPEN, true);
            };
        }

        /** Where the item stands on this list. */
        long orderOf(WorkItem item) {
            return order.equals(SINCE) ? item.since().toEpochMilli() : item.rank();
        }

        /** Whether the item is on the reader's list at that moment, by the same words as the filter. */
        boolean holds(WorkItem item, Reader reader, Instant now) {
            boolean inUnit = item.unit().equals(reader.actor().unit());
            long moment = now.toEpochMilli();
            return switch (this) {
                case MINE -> item.open() && reader.actor().officer().equals(item.officer());
                case UNIT -> item.open() && inUnit;
                case DUE ->
                    inUnit
                            && item.rank() > moment
                            && item.rank() < WorkItem.NO_DEADLINE
                            && item.alarmAt() != null
                            && item.alarmAt().toEpochMilli() <= moment;
                case OVERDUE -> item.rank() <= moment;
                case UNASSIGNED -> item.unassigned();
                case FOLLOW_UP -> item.step() == WorkItem.Step.FOLLOW_UP;
                case OLDEST -> item.open();
            };
        }

        private static Bson open(String field, String value) {
            return Filters.and(Filters.eq(field, value), Filters.lt(RANK, WorkItem.ENDED));
        }
    }
}
