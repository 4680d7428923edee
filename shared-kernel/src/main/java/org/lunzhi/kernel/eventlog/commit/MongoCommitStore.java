package org.lunzhi.kernel.eventlog.commit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Commits in a collection of any MongoDB-compatible server, majority acknowledged and journaled. */
public final class MongoCommitStore implements CommitStore {

    private static final String NEWEST = "newest";

    private final MongoCollection<Commit> commits;
    private final MongoCollection<BsonDocument> hints;

    public MongoCommitStore(MongoDatabase database, String collection) {
        this.commits = database.getCollection(collection, Commit.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new CommitDocument()), database.getCodecRegistry()))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.hints = database.getCollection(collection + "-hint", BsonDocument.class)
                .withWriteConcern(WriteConcern.W1)
                .withReadPreference(ReadPreference.primary());
    }

    /** Makes the indexes if they are not there. */
    public void prepare() {
        ask(() -> commits.createIndex(
                ascending(CommitDocument.AGGREGATE, CommitDocument.SEQUENCE),
                new IndexOptions().name("aggregate_sequence").unique(true)));
        ask(() -> commits.createIndex(
                ascending(CommitDocument.KEY), new IndexOptions().name("key").sparse(true)));
    }

    @Override
    public Insertion insert(List<Commit> group) {
        try {
            ask(() -> commits.insertMany(group));
            return Insertion.complete(group.size());
        } catch (MongoBulkWriteException refusal) {
            if (refusal.getWriteErrors().isEmpty()) {
                // Only the write concern failed: stored here, but not yet for good.
                throw new LogUnavailable("The write is not acknowledged by a majority", refusal);
            }
            BulkWriteError first = refusal.getWriteErrors().get(0);
            boolean duplicate = ErrorCategory.fromErrorCode(first.getCode()) == ErrorCategory.DUPLICATE_KEY;
            return new Insertion(first.getIndex(), duplicate, first.getMessage());
        }
    }

    @Override
    public Optional<Commit> at(long position) {
        return first(commits.find(eq(CommitDocument.POSITION, position)));
    }

    @Override
    public Optional<Commit> at(String aggregate, long sequence) {
        return first(commits.find(and(eq(CommitDocument.AGGREGATE, aggregate), eq(CommitDocument.SEQUENCE, sequence))));
    }

    @Override
    public List<Commit> range(long from, long below) {
        return all(commits.find(within(CommitDocument.POSITION, from, below)).sort(ascending(CommitDocument.POSITION)));
    }

    @Override
    public Optional<Commit> last(long from, long below) {
        return first(
                commits.find(within(CommitDocument.POSITION, from, below)).sort(descending(CommitDocument.POSITION)));
    }

    @Override
    public List<Commit> range(String aggregate, long from, long below) {
        return all(
                commits.find(and(eq(CommitDocument.AGGREGATE, aggregate), within(CommitDocument.SEQUENCE, from, below)))
                        .sort(ascending(CommitDocument.SEQUENCE)));
    }

    @Override
    public Optional<Commit> lastOf(String aggregate, long upTo) {
        return first(commits.find(and(eq(CommitDocument.AGGREGATE, aggregate), lte(CommitDocument.SEQUENCE, upTo)))
                .sort(descending(CommitDocument.SEQUENCE)));
    }

    @Override
    public Optional<Commit> byKey(String key) {
        return first(commits.find(eq(CommitDocument.KEY, key)).sort(ascending(CommitDocument.POSITION)));
    }

    @Override
    public long hint() {
        @Nullable BsonDocument hint = ask(() -> hints.find(eq(NEWEST)).first());
        return hint == null ? 0 : hint.getNumber("position").longValue();
    }

    @Override
    public void leaveHint(long position) {
        ask(() -> hints.updateOne(eq(NEWEST), Updates.max("position", position), new UpdateOptions().upsert(true)));
    }

    private static Bson within(String field, long from, long below) {
        return and(gte(field, from), lt(field, below));
    }

    private static Optional<Commit> first(FindIterable<Commit> found) {
        return Optional.ofNullable(ask(() -> found.limit(1).first()));
    }

    /** A read is bounded, so the server may answer it at once and not in the small batches it would choose. */
    private static List<Commit> all(FindIterable<Commit> found) {
        return ask(() -> found.batchSize(Commits.WIDEST + 1).into(new ArrayList<>()));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoBulkWriteException answered) {
            throw answered;
        } catch (MongoException | IllegalStateException lost) { // the latter when the client is closed
            throw new LogUnavailable("The database does not answer", lost);
        }
    }
}
