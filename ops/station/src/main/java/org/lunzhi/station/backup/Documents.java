package org.lunzhi.station.backup;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.backup.archive.BackupRefused;

/** All documents of a collection, as they are stored, in the order of their identifiers and in pages. */
final class Documents implements Iterator<RawBsonDocument> {

    private static final int PAGE = 500;
    private static final String ID = "_id";

    private final MongoCollection<RawBsonDocument> collection;
    private final @Nullable BsonValue below;
    private Iterator<RawBsonDocument> page = List.<RawBsonDocument>of().iterator();
    private @Nullable BsonValue last;
    private boolean atEnd;

    /** The identifiers of a collection are of one type, and lie between two bounds where there are such. */
    Documents(MongoDatabase database, String collection, @Nullable BsonValue above, @Nullable BsonValue below) {
        this.collection =
                database.getCollection(collection, RawBsonDocument.class).withReadConcern(ReadConcern.MAJORITY);
        this.last = above;
        this.below = below;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !atEnd) {
            turn();
        }
        return page.hasNext();
    }

    @Override
    public RawBsonDocument next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more documents");
        }
        RawBsonDocument document = page.next();
        last = id(document);
        return document;
    }

    static BsonValue id(BsonDocument document) {
        BsonValue id = document.get(ID);
        if (id == null) {
            throw new BackupRefused("A document without an identifier has no place in a backup");
        }
        return id;
    }

    private void turn() {
        List<RawBsonDocument> read =
                collection.find(range()).sort(ascending(ID)).limit(PAGE).into(new ArrayList<>());
        atEnd = read.size() < PAGE;
        page = read.iterator();
    }

    private Bson range() {
        List<Bson> bounds = new ArrayList<>();
        if (last != null) {
            bounds.add(gt(ID, last));
        }
        if (below != null) {
            bounds.add(Filters.lt(ID, below));
        }
        return bounds.isEmpty() ? Filters.empty() : Filters.and(bounds);
    }
}
