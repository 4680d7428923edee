package org.lunzhi.kernel.eventlog.commit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/** The documents of the log as they are stored, whatever they hold: for those who vouch for them or check them. */
public final class RawCommits {

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final MongoCollection<RawBsonDocument> commits;
    private final MongoCollection<BsonDocument> hints;

    public RawCommits(MongoDatabase database, String collection) {
        this.commits = database.getCollection(collection, RawBsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.hints = database.getCollection(collection + "-hint", BsonDocument.class)
                .withReadPreference(ReadPreference.primary());
    }

    /**
     * The documents with {@code from <= position < from + window}, in order.
     *
     * @throws LogRefused if a document has a field twice, of which every reader might take another
     */
    public List<BsonDocument> page(long from, int window) {
        try {
            List<BsonDocument> page = new ArrayList<>();
            commits.find(and(gte(CommitDocument.POSITION, from), lt(CommitDocument.POSITION, from + window)))
                    .sort(ascending(CommitDocument.POSITION))
                    .map(RawCommits::decoded)
                    .into(page);
            return page;
        } catch (MongoException | IllegalStateException lost) {
            throw new LogUnavailable("The database does not answer", lost);
        }
    }

    /** Whether somebody once saw a commit at this position or after it. */
    public boolean wasSeenFrom(long position) {
        try {
            @Nullable BsonDocument hint = hints.find(eq("newest")).first();
            return position > 0 && hint != null && hint.getNumber("position").longValue() >= position;
        } catch (MongoException | IllegalStateException lost) {
            throw new LogUnavailable("The database does not answer", lost);
        }
    }

    /**
     * A document read whole.
     *
     * @throws LogRefused if it has a field twice
     */
    public static BsonDocument decoded(RawBsonDocument raw) {
        BsonDocument document = raw.decode(CODEC);
        int again = new RawBsonDocument(document, CODEC).getByteBuffer().remaining();
        if (again != raw.getByteBuffer().remaining()) {
            throw new LogRefused("The document " + document.get(CommitDocument.POSITION) + " has a field twice");
        }
        return document;
    }
}
