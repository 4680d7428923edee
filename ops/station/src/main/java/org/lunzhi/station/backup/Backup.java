package org.lunzhi.station.backup;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.commit.Commits;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.MongoCommitStore;
import org.lunzhi.station.backup.archive.ArchiveFiles;
import org.lunzhi.station.backup.archive.BackupRefused;
import org.lunzhi.station.backup.archive.Manifest;
import org.lunzhi.station.backup.archive.Part;
import org.lunzhi.station.backup.archive.PartWriter;

/** Takes a backup of a database that may be at work. */
final class Backup {

    private static final BsonInt64 BEFORE_THE_FIRST = new BsonInt64(-1);

    private final MongoDatabase database;
    private final ArchiveFiles files;
    private final Clock clock;
    private final Pace pace;
    private final Kept kept = new Kept();
    private final LogChain chain = new LogChain();
    private String log = "";
    private long end;

    Backup(MongoDatabase database, ArchiveFiles files, Clock clock, Pace pace) {
        this.database = database;
        this.files = files;
        this.clock = clock;
        this.pace = pace;
    }

    /** Reads everything once and says what it was; an unfinished attempt at the same place is begun again. */
    Manifest take() throws IOException {
        files.begin();
        List<Manifest.PartFile> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part == Part.LOG) {
                end = endOfLog();
            }
            parts.add(copy(part));
        }
        if (chain.events() != end) {
            throw new BackupRefused("The log is broken: it ends at position " + chain.events() + " instead of " + end);
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                log,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                chain.events(),
                chain.commits(),
                chain.root(),
                parts);
        files.finish(manifest);
        return manifest;
    }

    private long endOfLog() {
        String commits = LogSettings.DEFAULT.collection();
        long position = new Commits(new MongoCommitStore(database, commits)).position();
        if (position == 0) {
            throw new BackupRefused("There is no log in " + database.getName() + ", so there is nothing to back up");
        }
        return position;
    }

    private Manifest.PartFile copy(Part part) throws IOException {
        Path path = files.of(part);
        long read = 0;
        try (PartWriter writer = new PartWriter(path, part)) {
            for (String collection : part.collections()) {
                Documents documents = documents(part, collection);
                while (documents.hasNext()) {
                    RawBsonDocument stored = documents.next();
                    note(part, stored);
                    var copied = kept.of(collection, stored);
                    if (copied.isPresent()) {
                        writer.add(collection, copied.get());
                    }
                    pace.at(part, ++read);
                }
            }
            return writer.finish();
        }
    }

    private Documents documents(Part part, String collection) {
        @Nullable BsonValue below = part == Part.LOG ? new BsonInt64(end) : null;
        return new Documents(database, collection, part == Part.LOG ? BEFORE_THE_FIRST : null, below);
    }

    private void note(Part part, RawBsonDocument stored) {
        if (part == Part.LOG) {
            if (chain.commits() == 0) {
                log = stored.getString("aggregate").getValue();
            }
            chain.add(stored);
        }
    }
}
