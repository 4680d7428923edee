package org.lunzhi.benchmark.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.MongoCommitStore;
import org.lunzhi.kernel.eventlog.commit.Tail;

/** A log of commits of one event each, of a usual size, put into a database for a measurement. */
final class MadeLog {

    private static final int GROUP = 1_000;
    private static final int PAYLOAD = 400;
    private static final int METADATA = 500;
    private static final double MEBI = 1024 * 1024;

    private final MongoCommitStore store;
    private Tail tail = Tail.OF_AN_EMPTY_LOG;
    private long bytes;

    MadeLog(MongoDatabase database) {
        this.store = new MongoCommitStore(database, LogSettings.DEFAULT.collection());
        store.prepare();
    }

    /** Adds so many commits; the first of all begins the log. */
    void append(int commits) {
        for (int made = 0; made < commits; made += GROUP) {
            appendGroup(Math.min(GROUP, commits - made));
        }
    }

    /** Of all commits, as the database stores them. */
    double mebibytes() {
        return bytes / MEBI;
    }

    private void appendGroup(int commits) {
        List<Commit> group = new ArrayList<>();
        for (int i = 0; i < commits; i++) {
            Commit commit = commit();
            tail = Tail.after(commit);
            bytes += commit.size();
            group.add(commit);
        }
        if (store.insert(group).stored() != commits) {
            throw new IllegalStateException("The log did not take what was made for it");
        }
    }

    private Commit commit() {
        String id = "grievance-" + tail.number();
        String name = tail.number() == 0 ? "log/LogStarted" : "grievance/DispatchAcknowledged";
        Commit.Event event = new Commit.Event(
                "event-" + tail.number(), name, "1", tail.number(), bytes(id, PAYLOAD), bytes(id, METADATA));
        return Commit.unplaced("Grievance", id, 0, null, List.of(event)).placedAt(tail, tail.number());
    }

    private static Binary bytes(String text, int length) {
        return new Binary(
                text.repeat(length / text.length() + 1).substring(0, length).getBytes(UTF_8));
    }
}
