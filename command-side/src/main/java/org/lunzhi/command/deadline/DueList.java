package org.lunzhi.command.deadline;

import static org.lunzhi.command.deadline.Due.NEVER;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.eventlog.derived.Emptying;
import org.springframework.stereotype.Component;

/** Every deadline that runs, one document each: {@code nextAt} is {@code wantedAt}, or later after a failure. */
@Component
class DueList {

    static final String COLLECTION = "due-list";

    private static final Duration PASSED_AGAIN_AFTER = Duration.ofDays(1);

    /** What is derived from the log needs no wait for the journal: it goes there before the token that follows it. */
    private static final WriteConcern DERIVED = WriteConcern.MAJORITY.withJournal(false);

    private final MongoCollection<Document> lines;

    DueList(MongoDatabase database) {
        lines = database.getCollection(COLLECTION);
        List.of("wantedAt", "nextAt", "recountAt", "lastDay").forEach(key -> lines.createIndex(Indexes.ascending(key)));
    }

    /**
     * Makes the last of several changes to each deadline, in one write. A setting that the list knows, or a later one,
     * is passed over, and no deadline is struck off that was set anew by a later event.
     */
    void change(Collection<DueChange> changes) {
        Map<String, DueChange> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.deadline().value(), change));
        Map<String, Long> known = sequences(last.keySet());
        List<WriteModel<Document>> writes = last.values().stream()
                .filter(change -> change.isNews(known.get(change.deadline().value())))
                .map(DueChange::write)
                .toList();
        if (!writes.isEmpty()) {
            lines.withWriteConcern(DERIVED).bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    private Map<String, Long> sequences(Set<String> deadlines) {
        Map<String, Long> known = new HashMap<>();
        lines.withReadConcern(ReadConcern.LOCAL)
                .find(new Document("_id", new Document("$in", deadlines)))
                .projection(new Document("sequence", 1))
                .forEach(line -> known.put(line.getString("_id"), line.getLong("sequence")));
        return known;
    }

    /** Wants one deadline counted anew under a calendar. */
    void recount(DeadlineId deadline, CalendarVersion calendar) {
        lines.updateOne(new Document("_id", deadline.value()), wantRecount(calendar));
    }

    /** Wants all deadlines counted anew that are provisional or end on or after a day. */
    void recountFrom(LocalDate day, CalendarVersion calendar) {
        lines.updateMany(new Document("lastDay", new Document("$gte", day.toString())), wantRecount(calendar));
        lines.updateMany(new Document("provisional", true), wantRecount(calendar));
    }

    /** Deadlines that want to be asked about by now, the oldest first. */
    List<Due> due(Instant now, int most) {
        return find("nextAt", now, most);
    }

    /** Deadlines that are to be counted anew, those first that wait longest. */
    List<Due> toRecount(Instant now, int most) {
        return find("recountAt", now, most);
    }

    /**
     * Notes what came of asking about a deadline. It is asked about again when its time is up, and from then on once a
     * day until an event ends it: what was no reason to act yet may be one by then.
     */
    void asked(Due due, Instant now, String outcome) {
        Instant again = due.passedAt(now) ? now.plus(PASSED_AGAIN_AFTER) : due.dueAt();
        long next = again.toEpochMilli();
        mark(due, new Document("wantedAt", next).append("nextAt", next).append("outcome", outcome), 0);
    }

    /** Notes that a deadline was counted anew, or needed not to be. */
    void recounted(Due due) {
        mark(due, new Document("recountAt", NEVER), 0);
    }

    /** Puts an attempt off: to ask about the deadline, or to count it anew. */
    void postpone(Due due, Instant until, boolean recount) {
        String key = recount ? "recountAt" : "nextAt";
        mark(due, new Document(key, until.toEpochMilli()), due.failures() + 1);
    }

    /** By how much the deadline that waits longest is late, zero if none is. */
    Duration age(Instant now) {
        @Nullable Document oldest = lines.find(new Document("wantedAt", new Document("$lte", now.toEpochMilli())))
                .sort(new Document("wantedAt", 1))
                .first();
        return oldest == null ? Duration.ZERO : Duration.between(Instant.ofEpochMilli(oldest.getLong("wantedAt")), now);
    }

    long size() {
        return lines.estimatedDocumentCount();
    }

    /** Forgets everything, to be rebuilt from the log. */
    void clear() {
        Emptying.all(lines);
    }

    private List<Due> find(String key, Instant now, int most) {
        return lines.find(new Document(key, new Document("$lte", now.toEpochMilli())))
                .sort(new Document(key, 1))
                .limit(most)
                .map(Due::from)
                .into(new ArrayList<>());
    }

    private void mark(Due due, Document change, int failures) {
        Document setting = new Document("_id", due.id().value()).append("sequence", due.sequence());
        lines.updateOne(setting, new Document("$set", change.append("failures", failures)));
    }

    private static Document wantRecount(CalendarVersion calendar) {
        return new Document("$set", new Document("recount", calendar.value()).append("recountAt", 0L));
    }
}
