package org.lunzhi.command.deadline;

import static org.lunzhi.command.deadline.Due.NEVER;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.springframework.stereotype.Component;

/** Every deadline that runs, one document each: {@code nextAt} is {@code wantedAt}, or later after a failure. */
@Component
class DueList {

    static final String COLLECTION = "due-list";

    private static final Duration PASSED_AGAIN_AFTER = Duration.ofDays(1);

    private final MongoCollection<Document> lines;

    DueList(MongoDatabase database) {
        lines = database.getCollection(COLLECTION);
        List.of("wantedAt", "nextAt", "recountAt", "lastDay").forEach(key -> lines.createIndex(Indexes.ascending(key)));
    }

    /** Writes a deadline down, unless the list knows this setting of it or a later one. */
    void set(Deadline deadline, String owner, String ownerType, long sequence) {
        Document older = new Document("_id", deadline.id().value()).append("sequence", new Document("$lt", sequence));
        try {
            lines.replaceOne(older, Due.line(deadline, owner, ownerType, sequence), new ReplaceOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    /** Strikes a deadline off, unless it was set anew by a later event. */
    void end(DeadlineId deadline, long sequence) {
        lines.deleteOne(new Document("_id", deadline.value()).append("sequence", new Document("$lte", sequence)));
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
        lines.deleteMany(new Document());
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
