package org.lunzhi.station.backup;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.lunzhi.kernel.eventlog.commit.Commits;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.MongoCommitStore;
import org.lunzhi.station.backup.archive.ArchiveDamaged;
import org.lunzhi.station.backup.archive.ArchiveFiles;
import org.lunzhi.station.backup.archive.BackupRefused;
import org.lunzhi.station.backup.archive.Manifest;
import org.lunzhi.station.backup.archive.Manifest.PartFile;
import org.lunzhi.station.backup.archive.Part;
import org.lunzhi.station.backup.archive.PartReader;
import org.lunzhi.station.database.HalfRestored;

/** Brings a backup back: everything is read and checked once before anything is written, and again afterwards. */
final class Restore {

    private final ArchiveFiles files;
    private final List<Part> parts;
    private final Pace pace;

    Restore(ArchiveFiles files, List<Part> parts, Pace pace) {
        this.files = files;
        this.parts = parts;
        this.pace = pace;
    }

    /** Reads all files; throws {@link ArchiveDamaged} where one is not what was written. */
    Manifest check() throws IOException {
        Manifest manifest = files.manifest();
        for (Part part : parts) {
            LogChain chain = new LogChain();
            PartFile expected = manifest.file(part)
                    .orElseThrow(() -> new ArchiveDamaged(ArchiveFiles.MANIFEST, "it does not name " + part.label()));
            try (PartReader reader = new PartReader(files.of(part), part)) {
                for (Optional<PartReader.Portion> portion = reader.next(); portion.isPresent(); ) {
                    if (part == Part.LOG) {
                        portion.get().documents().forEach(chain::add);
                    }
                    pace.at(part, reader.documents());
                    portion = reader.next();
                }
                if (!reader.seal().equals(expected.seal())) {
                    throw new ArchiveDamaged(part.file(), "it is whole, but belongs to another backup");
                }
            }
            if (part == Part.LOG) {
                compare(manifest, chain, "The backup's log");
            }
        }
        return manifest;
    }

    /** Writes what {@link #check} has read into an empty database, or into one that may be emptied. */
    void into(MongoDatabase database, Manifest manifest, boolean overwrite) throws IOException {
        empty(database, overwrite);
        HalfRestored.mark(database);
        try {
            for (Part part : parts) {
                write(database, part).forEach((collection, documents) -> count(database, collection, documents));
            }
            checkStored(database, manifest);
        } catch (BackupRefused broken) {
            throw new IllegalStateException(broken.getMessage(), broken);
        }
        HalfRestored.unmark(database);
    }

    private void checkStored(MongoDatabase database, Manifest manifest) {
        LogChain chain = new LogChain();
        BsonInt64 end = new BsonInt64(manifest.events());
        Documents stored = new Documents(database, LogSettings.DEFAULT.collection(), new BsonInt64(-1), end);
        while (stored.hasNext()) {
            chain.add(stored.next());
            pace.at(Part.LOG, chain.commits());
        }
        compare(manifest, chain, "The restored log");
        new MongoCommitStore(database, LogSettings.DEFAULT.collection()).leaveHint(lastPosition(database, manifest));
    }

    private static void empty(MongoDatabase database, boolean overwrite) {
        for (String name : database.listCollectionNames()) {
            if (database.getCollection(name).find().first() != null) {
                if (!overwrite) {
                    throw new BackupRefused("The database " + database.getName() + " is not empty: " + name
                            + " has documents. Choose another, or say --overwrite to lose what is there");
                }
                break;
            }
        }
        if (overwrite) {
            database.drop();
        }
    }

    private Map<String, Long> write(MongoDatabase database, Part part) throws IOException {
        Map<String, Long> written = new HashMap<>();
        try (PartReader reader = new PartReader(files.of(part), part)) {
            for (Optional<PartReader.Portion> portion = reader.next(); portion.isPresent(); ) {
                List<RawBsonDocument> documents = portion.get().documents();
                String collection = portion.get().collection();
                target(database, collection).insertMany(documents, new InsertManyOptions().ordered(true));
                written.merge(collection, (long) documents.size(), Long::sum);
                pace.at(part, reader.documents());
                portion = reader.next();
            }
        }
        return written;
    }

    /** Nobody waits for the journal here: the mark that is taken away last comes after all this in it. */
    private static MongoCollection<RawBsonDocument> target(MongoDatabase database, String collection) {
        return database.getCollection(collection, RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(false));
    }

    private static void count(MongoDatabase database, String collection, long written) {
        long stored = database.getCollection(collection).countDocuments();
        if (stored != written) {
            throw new BackupRefused(
                    "Of " + collection + " there are " + stored + " documents instead of " + written + " afterwards");
        }
    }

    private static void compare(Manifest manifest, LogChain chain, String what) {
        if (chain.commits() != manifest.commits()
                || chain.events() != manifest.events()
                || !chain.root().equals(manifest.root())) {
            throw new BackupRefused(what + " has root " + chain.root() + " over " + chain.commits()
                    + " commits, but the manifest says " + manifest.root() + " over " + manifest.commits());
        }
    }

    private static long lastPosition(MongoDatabase database, Manifest manifest) {
        return new Commits(new MongoCommitStore(database, LogSettings.DEFAULT.collection()))
                .page(manifest.events() - 1, 1)
                .get(0)
                .position();
    }
}
