package org.lunzhi.benchmark.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;
import org.lunzhi.benchmark.measure.Report;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.Commits;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.MongoCommitStore;
import org.lunzhi.kernel.eventlog.commit.Tail;

/** A long log: the commits of one matter, stored again and again under other names. */
final class Copies {

    private static final int GROUP = 1_000;
    private static final int LONGEST_LIFE = 100;
    private static final int TOLD_EVERY = 50_000;

    private final MongoCommitStore store;
    private final String matter;
    private final Report report;

    Copies(MongoDatabase database, String matter, Report report) {
        this.store = new MongoCommitStore(database, LogSettings.DEFAULT.collection());
        this.matter = matter;
        this.report = report;
    }

    /** Makes the log at least so long; answers how long it is. */
    long append(long events) {
        List<Commit> life = store.range(matter, 0, LONGEST_LIFE);
        Tail tail = new Commits(store).tail();
        List<Commit> group = new ArrayList<>();
        for (long number = 0; tail.position() < events; number++) {
            for (Commit original : life) {
                Commit copy = copy(original, matter + "-" + number).placedAt(tail, tail.latest() + 1);
                tail = Tail.after(copy);
                group.add(copy);
            }
            if (group.size() >= GROUP || tail.position() >= events) {
                store(group, tail, events);
            }
        }
        store.leaveHint(tail.position() - 1);
        return tail.position();
    }

    private void store(List<Commit> group, Tail tail, long events) {
        if (store.insert(group).stored() != group.size()) {
            throw new IllegalStateException("The log did not take what was made for it");
        }
        if (tail.position() / TOLD_EVERY > (tail.position() - group.size()) / TOLD_EVERY) {
            report.progress(Report.number("made %,d of %,d events", tail.position(), events));
        }
        group.clear();
    }

    private Commit copy(Commit original, String name) {
        List<Commit.Event> events = original.events().stream()
                .map(event -> new Commit.Event(
                        event.id() + name,
                        event.name(),
                        event.revision(),
                        event.time(),
                        renamed(event.payload(), name),
                        renamed(event.metadata(), name)))
                .toList();
        return Commit.unplaced(original.aggregateType(), name, original.sequence(), null, events);
    }

    private Binary renamed(Binary text, String name) {
        return new Binary(
                new String(text.getData(), UTF_8).replace(matter, name).getBytes(UTF_8));
    }
}
