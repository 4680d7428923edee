package org.lunzhi.station.backup;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
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
import org.lunzhi.station.backup.archive.Attempt;
import org.lunzhi.station.backup.archive.BackupRefused;
import org.lunzhi.station.backup.archive.Manifest;
import org.lunzhi.station.backup.archive.Part;
import org.lunzhi.station.backup.archive.PartWriter;

/** Takes a backup of a database that may be at work. */
final class Backup {

    private static final String COMMITS = LogSettings.DEFAULT.collection();
    private static final BsonInt64 BEFORE_THE_FIRST = new BsonInt64(-1);

    private final MongoDatabase database;
    private final ArchiveFiles files;
    private final Clock clock;
    private final Pace pace;
    private final Kept kept = new Kept();
    private final LogChain chain = new LogChain();
    private String log = "";
    private long end;
    private boolean goesOn;

    Backup(MongoDatabase database, ArchiveFiles files, Clock clock, Pace pace) {
        this.database = database;
        this.files = files;
        this.clock = clock;
        this.pace = pace;
    }

    /**
     * Reads everything once and says what it was. An unfinished attempt of today at the same place is gone on with, as
     * if it had only been slow: what stands in whole blocks stays, and all is read in the same order.
     */
    Manifest take() throws IOException {
        try (Attempt attempt = files.begin(firstCommit(), clock.instant())) {
            goesOn = attempt.goesOn();
            return takeAll();
        }
    }

    private Manifest takeAll() throws IOException {
        List<Manifest.PartFile> parts = new ArrayList<>();
        for (Part part : Part.values()) {
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

    /** Which log it is: no other begins with the same commit. */
    private String firstCommit() {
        RawBsonDocument first = commitAt(0);
        if (first == null) {
            throw new BackupRefused("There is no log in " + database.getName() + ", so there is nothing to back up");
        }
        LogChain beginning = new LogChain();
        beginning.add(first);
        return beginning.root();
    }

    private @Nullable RawBsonDocument commitAt(long position) {
        return database.getCollection(COMMITS, RawBsonDocument.class)
                .find(eq(new BsonInt64(position)))
                .first();
    }

    private Manifest.PartFile copy(Part part) throws IOException {
        try (PartWriter writer = writer(part)) {
            if (part == Part.LOG) {
                checkSameLog();
                end = writer.isWhole()
                        ? chain.events()
                        : new Commits(new MongoCommitStore(database, COMMITS)).position();
            }
            if (!writer.isWhole()) {
                fill(part, writer);
            }
            return writer.finish();
        }
    }

    /** What comes after a part that was not whole was read too early, if it is there at all. */
    private PartWriter writer(Part part) throws IOException {
        if (goesOn && part.isGoneOnWith()) {
            PartWriter writer = PartWriter.goOn(files.of(part), part, stored -> note(part, stored));
            goesOn = writer.isWhole();
            return writer;
        }
        Files.deleteIfExists(files.of(part));
        return PartWriter.begin(files.of(part), part);
    }

    private void checkSameLog() {
        RawBsonDocument stored = commitAt(chain.lastPosition());
        if (stored == null || !chain.endsWith(stored)) {
            throw new BackupRefused("The log is not the one of which " + files.directory()
                    + " holds the beginning: name another directory");
        }
    }

    private void fill(Part part, PartWriter writer) throws IOException {
        for (String collection : part.collections()) {
            Documents documents = documents(part, collection, writer);
            while (!writer.isPast(collection) && documents.hasNext()) {
                RawBsonDocument stored = documents.next();
                note(part, stored);
                var copied = kept.of(collection, stored);
                if (copied.isPresent()) {
                    writer.add(collection, copied.get());
                }
                pace.at(part, writer.documents());
            }
        }
    }

    private Documents documents(Part part, String collection, PartWriter writer) {
        @Nullable BsonValue below = part == Part.LOG ? new BsonInt64(end) : null;
        @Nullable BsonValue first = part == Part.LOG ? BEFORE_THE_FIRST : null;
        return new Documents(database, collection, writer.last(collection).orElse(first), below);
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
