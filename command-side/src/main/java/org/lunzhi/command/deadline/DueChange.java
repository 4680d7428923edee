package org.lunzhi.command.deadline;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;

/**
 * What one event does to one line of the due-list.
 *
 * @param line the line it writes; none where it ends the deadline
 * @param sequence the place of the event in the history of its matter
 */
record DueChange(DeadlineId deadline, @Nullable Document line, long sequence) {

    static DueChange set(Deadline deadline, String owner, String ownerType, long sequence) {
        return new DueChange(deadline.id(), Due.line(deadline, owner, ownerType, sequence), sequence);
    }

    static DueChange end(DeadlineId deadline, long sequence) {
        return new DueChange(deadline, null, sequence);
    }

    /** Whether there is something to do where the list has a line that was written at this place, or none. */
    boolean isNews(@Nullable Long written) {
        return line == null ? written != null && written <= sequence : written == null || written < sequence;
    }

    WriteModel<Document> write() {
        Document key = new Document("_id", deadline.value());
        return line == null
                ? new DeleteOneModel<>(key.append("sequence", new Document("$lte", sequence)))
                : new ReplaceOneModel<>(
                        key.append("sequence", new Document("$lt", sequence)), line, new ReplaceOptions().upsert(true));
    }
}
