package org.lunzhi.command.deadline;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.due.DueEntry;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;

/**
 * One line of the due-list, as stored: a deadline, when it is asked about next, and how often that failed.
 *
 * @param sequence of the event that set the deadline; whatever is marked is marked for this setting only
 * @param recount the calendar version under which the deadline is still to be counted anew
 */
record Due(
        DeadlineId id,
        DeadlineKind kind,
        String owner,
        String ownerType,
        long sequence,
        Instant dueAt,
        int failures,
        @Nullable CalendarVersion recount) {

    /** Stands for a moment that does not come. */
    static final long NEVER = Long.MAX_VALUE;

    static Due from(Document stored) {
        String recount = stored.getString("recount");
        return new Due(
                DeadlineId.of(stored.getString("_id")),
                DeadlineKind.valueOf(stored.getString("kind")),
                stored.getString("owner"),
                stored.getString("ownerType"),
                stored.getLong("sequence"),
                Instant.ofEpochMilli(stored.getLong("dueAt")),
                stored.getInteger("failures"),
                recount == null ? null : CalendarVersion.of(recount));
    }

    /** A deadline as it is first written down: asked about when its alarm comes. */
    static Document line(Deadline deadline, String owner, String ownerType, long sequence) {
        long first =
                Math.min(deadline.alarmAt().toEpochMilli(), deadline.dueAt().toEpochMilli());
        return new Document("_id", deadline.id().value())
                .append("kind", deadline.kind().name())
                .append("owner", owner)
                .append("ownerType", ownerType)
                .append("sequence", sequence)
                .append("lastDay", deadline.rolled().toString())
                .append("provisional", deadline.provisional())
                .append("dueAt", deadline.dueAt().toEpochMilli())
                .append("wantedAt", first)
                .append("nextAt", first)
                .append("recountAt", NEVER)
                .append("failures", 0);
    }

    boolean passedAt(Instant now) {
        return !now.isBefore(dueAt);
    }

    DueEntry entryAt(Instant now) {
        return new DueEntry(id, kind, owner, passedAt(now));
    }
}
