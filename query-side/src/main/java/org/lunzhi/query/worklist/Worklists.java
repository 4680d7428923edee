package org.lunzhi.query.worklist;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.support.question.PageQuery;

/** The lists of open work, nearest deadline first. */
class Worklists {

    private static final String BY_DUE = "view.dueAt";
    private static final String STEP = "view.step";

    private final OwnedView<WorkItem> items;

    Worklists(MongoDatabase database, ViewCodec codec) {
        this.items = new OwnedView<>(database.getCollection("work-items"), WorkItem.class, codec);
        items.collection().createIndex(Indexes.ascending("view.unit", BY_DUE));
        items.collection().createIndex(Indexes.ascending("view.officer", BY_DUE));
        items.collection().createIndex(Indexes.ascending(STEP, BY_DUE));
        items.collection().createIndex(Indexes.ascending(BY_DUE));
    }

    void begin(String matter, long version, WorkItem item) {
        items.create(matter, version, item);
    }

    void change(String matter, long version, UnaryOperator<WorkItem> change) {
        items.update(matter, version, change);
    }

    /** Removes the items of one kind, before that kind is told anew. */
    void clear(WorkItem.Kind kind) {
        items.collection().deleteMany(Filters.eq("view.kind", kind.name()));
    }

    /** One page of a list; a sealed item is not on the lists of the units it is kept from. */
    List<WorkItem> page(Reader reader, Worklist list, Instant now, int limit, @Nullable Cursor after) {
        Bson filter = Filters.and(
                list.filter(reader, now),
                Filters.ne("view.excluded", reader.actor().unit().value()));
        return items.page(new PageQuery(filter, BY_DUE, false, limit, after)).stream()
                .map(Versioned::view)
                .toList();
    }

    /** The lists there are. */
    enum Worklist {
        MINE,
        UNIT,
        DUE,
        OVERDUE,
        UNASSIGNED,
        FOLLOW_UP;

        private static final List<String> UNASSIGNED_STEPS =
                List.of("TRIAGE", "DECISION", "DISPATCH", "SCREENING", "CLAIM");

        private Bson filter(Reader reader, Instant now) {
            return switch (this) {
                case MINE -> open("view.officer", reader.actor().officer().value());
                case UNIT -> open("view.unit", reader.actor().unit().value());
                case DUE ->
                    Filters.and(
                            Filters.eq("view.unit", reader.actor().unit().value()),
                            Filters.gt(BY_DUE, now.toEpochMilli()),
                            Filters.lt(BY_DUE, WorkItem.NEVER.toEpochMilli()),
                            Filters.lte("view.alarmAt", now.toEpochMilli()));
                case OVERDUE -> Filters.lte(BY_DUE, now.toEpochMilli());
                case UNASSIGNED -> Filters.in(STEP, UNASSIGNED_STEPS);
                case FOLLOW_UP -> Filters.eq(STEP, WorkItem.Step.FOLLOW_UP.name());
            };
        }

        private static Bson open(String field, String value) {
            List<Bson> both = new ArrayList<>();
            both.add(Filters.eq(field, value));
            both.add(Filters.ne(STEP, WorkItem.Step.NONE.name()));
            return Filters.and(both);
        }
    }
}
