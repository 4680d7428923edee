package org.lunzhi.station.deadletter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Ids;
import org.springframework.stereotype.Component;

/** The record of what people did to the running of the station: only added to, before the act and after it. */
@Component
class Operations {

    private static final String ID = "_id";

    private final MongoCollection<Document> records;
    private final Ids ids;
    private final Clock clock;

    Operations(MongoDatabase database, Ids ids, Clock clock) {
        this.records = database.getCollection("operations");
        this.ids = ids;
        this.clock = clock;
        records.createIndex(Indexes.descending("at", ID));
    }

    /** What was done to what. */
    enum Act {
        RETRY,
        HOLD
    }

    /** How far it has come. */
    enum Stage {
        BEGUN,
        TOLD,
        STILL_FAILING,
        HELD
    }

    /**
     * One line of the record.
     *
     * @param subject what it was done to
     * @param reason as the person gave it
     */
    record Entry(
            String id, Instant at, String officer, String unit, Act act, Stage stage, String subject, String reason) {}

    void add(Actor actor, Act act, Stage stage, String subject, String reason) {
        records.insertOne(new Document(ID, ids.mint("operation"))
                .append("at", clock.millis())
                .append("by", actor.officer().value())
                .append("unit", actor.unit().value())
                .append("act", act.name())
                .append("stage", stage.name())
                .append("subject", subject)
                .append("reason", reason));
    }

    /** A page, newest first, of what was recorded before a moment and identifier. */
    List<Entry> page(int limit, @Nullable Instant before, @Nullable String beforeId) {
        return records.find(older(before, beforeId))
                .sort(Sorts.descending("at", ID))
                .limit(limit)
                .map(Operations::read)
                .into(new ArrayList<>());
    }

    private static Bson older(@Nullable Instant before, @Nullable String beforeId) {
        if (before == null || beforeId == null) {
            return Filters.empty();
        }
        long at = before.toEpochMilli();
        return Filters.or(Filters.lt("at", at), Filters.and(Filters.eq("at", at), Filters.lt(ID, beforeId)));
    }

    private static Entry read(Document stored) {
        return new Entry(
                stored.getString(ID),
                Instant.ofEpochMilli(stored.getLong("at")),
                stored.getString("by"),
                stored.getString("unit"),
                Act.valueOf(stored.getString("act")),
                Stage.valueOf(stored.getString("stage")),
                stored.getString("subject"),
                stored.getString("reason"));
    }
}
