package org.lunzhi.kernel.notary.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.commit.LogRefused;
import org.lunzhi.kernel.eventlog.commit.RawCommits;

/** The documents in the collection of a log as they are, whoever put them there; nothing is ever written. */
public final class StoredCommits {

    private static final String ID = "_id";
    private static final long WINDOW = 512;

    /** The least value of each type that an id can have and that is no number; a range never crosses types. */
    private static final List<BsonValue> LEAST = List.of(
            new BsonString(""),
            new BsonDocument(),
            new BsonBinary(new byte[0]),
            new BsonObjectId(new ObjectId(new byte[12])),
            BsonBoolean.FALSE,
            new BsonDateTime(Long.MIN_VALUE));

    private final MongoCollection<RawBsonDocument> commits;

    public StoredCommits(MongoDatabase database, String collection) {
        this.commits = database.getCollection(collection, RawBsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** The documents from a position on, by position. */
    public Iterator<BsonDocument> from(long position) {
        return new Pages(position);
    }

    /** The documents of an aggregate, by sequence. */
    public Iterator<BsonDocument> ofAggregate(String aggregate) {
        return read(commits.find(eq("aggregate", aggregate)).sort(ascending("sequence")))
                .iterator();
    }

    /** Where the last document stands that is at a position or before it; nought if none is. */
    public long startOf(long position) {
        long below = position + 1;
        for (long reach = WINDOW; below > 0; reach *= 2) {
            long from = Math.max(0, below - reach);
            @Nullable RawBsonDocument found = commits.find(and(gte(ID, from), lt(ID, below)))
                    .sort(descending(ID))
                    .limit(1)
                    .first();
            if (found != null) {
                return found.getNumber(ID).longValue();
            }
            below = from;
        }
        return 0;
    }

    /** The id of a document that no reader of the order up to this end meets, if there is one. */
    public Optional<String> stray(long end) {
        Stream<Bson> elsewhere = Stream.concat(
                Stream.of(lt(ID, 0L), gte(ID, end), eq(ID, BsonNull.VALUE)),
                LEAST.stream().map(least -> gte(ID, least)));
        return elsewhere
                .flatMap(where ->
                        Optional.ofNullable(commits.find(where).limit(1).first()).stream())
                .map(document -> "with the id " + document.get(ID))
                .findFirst();
    }

    private static List<BsonDocument> read(FindIterable<RawBsonDocument> found) {
        List<BsonDocument> documents = new ArrayList<>();
        for (RawBsonDocument raw : found) {
            documents.add(whole(raw));
        }
        return documents;
    }

    private static BsonDocument whole(RawBsonDocument raw) {
        try {
            return RawCommits.decoded(raw);
        } catch (LogRefused twice) {
            long position = raw.get(ID) instanceof BsonInt64 id ? id.getValue() : 0;
            throw new Difference(Check.SHAPE, position, "the commit has a field twice", twice);
        }
    }

    /** Bounded ranges one after the other, so that no server sorts a whole log. */
    private final class Pages implements Iterator<BsonDocument> {

        private Iterator<BsonDocument> page = List.<BsonDocument>of().iterator();
        private long next;

        Pages(long position) {
            this.next = position;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext()) {
                page = turn().iterator();
            }
            return page.hasNext();
        }

        @Override
        public BsonDocument next() {
            if (!hasNext()) {
                throw new NoSuchElementException("Nothing is stored from position " + next + " on");
            }
            BsonDocument document = page.next();
            // Whoever follows the order stops at the first document that is not where it should be.
            int count = document.get("events") instanceof BsonArray events ? events.size() : 0;
            next = document.getNumber(ID).longValue() + Math.max(1, count);
            return document;
        }

        private List<BsonDocument> turn() {
            List<BsonDocument> found = read(commits.find(and(gte(ID, next), lt(ID, next + WINDOW)))
                    .sort(ascending(ID))
                    .batchSize((int) WINDOW + 1));
            return found.isEmpty() ? first() : found;
        }

        /** What lies beyond a gap that is wider than a page; at the end of the log there is nothing. */
        private List<BsonDocument> first() {
            return read(commits.find(gte(ID, next)).sort(ascending(ID)).limit(1));
        }
    }
}
