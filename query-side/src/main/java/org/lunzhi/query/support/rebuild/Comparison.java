package org.lunzhi.query.support.rebuild;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.Late;
import org.lunzhi.query.support.rebuild.Difference.Kind;

/** Compares one collection of live documents with what the log tells, in pages, byte for byte. */
final class Comparison {

    /** Servers compare what they find with the whole list of identifiers, so a page is short. */
    private static final int PAGE = 100;

    private static final int MOST_NAMED = 1000;
    private static final String ID = "_id";
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final String name;
    private final MongoCollection<RawBsonDocument> live;
    private final MongoCollection<RawBsonDocument> told;
    private final Map<String, Difference> differences = new LinkedHashMap<>();
    private long documents;
    private long more;

    Comparison(String name, MongoDatabase live, MongoDatabase told) {
        this.name = name;
        this.live = live.getCollection(name, RawBsonDocument.class);
        this.told = told.getCollection(name, RawBsonDocument.class);
    }

    /** Compares all documents. */
    Outcome.Compared all() {
        MessageDigest ofLive = sha256();
        MessageDigest ofTold = sha256();
        pages(live, page -> {
            Map<String, RawBsonDocument> others = at(told, page);
            documents += page.size();
            for (RawBsonDocument document : page) {
                byte[] bytes = essence(document);
                ofLive.update(bytes);
                @Nullable RawBsonDocument other = others.get(id(document));
                if (other == null || !MessageDigest.isEqual(bytes, essence(other))) {
                    note(id(document), other == null ? Kind.SURPLUS : Kind.DIFFERENT);
                }
            }
        });
        pages(told, page -> {
            Map<String, RawBsonDocument> others = at(live, page);
            for (RawBsonDocument document : page) {
                ofTold.update(essence(document));
                if (!others.containsKey(id(document))) {
                    note(id(document), Kind.MISSING);
                }
            }
        });
        return outcome(HexFormat.of().formatHex(ofLive.digest()), HexFormat.of().formatHex(ofTold.digest()));
    }

    /** Looks again at the differences found before, after more of the log was told. */
    Outcome.Compared again(Outcome.Compared before) {
        documents = before.documents();
        more = before.more();
        for (Difference difference : before.differences()) {
            @Nullable RawBsonDocument stored = live.find(eq(ID, difference.document())).first();
            @Nullable RawBsonDocument other = told.find(eq(ID, difference.document())).first();
            if (stored == null && other != null) {
                note(difference.document(), Kind.MISSING);
            } else if (stored != null && other == null) {
                note(difference.document(), Kind.SURPLUS);
            } else if (stored != null && other != null && !MessageDigest.isEqual(essence(stored), essence(other))) {
                note(difference.document(), Kind.DIFFERENT);
            }
        }
        return outcome(before.live(), before.told());
    }

    private Outcome.Compared outcome(String ofLive, String ofTold) {
        return new Outcome.Compared(name, documents, ofLive, ofTold, List.copyOf(differences.values()), more);
    }

    private void note(String document, Kind kind) {
        if (differences.size() < MOST_NAMED) {
            differences.put(document, new Difference(name, document, kind));
        } else {
            more++;
        }
    }

    /** The bytes of a document without its trace of retries, which no rebuild would leave. */
    private static byte[] essence(RawBsonDocument document) {
        RawBsonDocument bare = document;
        if (document.containsKey(Late.FIELD)) {
            BsonDocument fields = document.decode(CODEC);
            fields.remove(Late.FIELD);
            bare = new RawBsonDocument(fields, CODEC);
        }
        byte[] bytes = new byte[bare.getByteBuffer().remaining()];
        bare.getByteBuffer().get(bytes);
        return bytes;
    }

    private static void pages(MongoCollection<RawBsonDocument> collection, Consumer<List<RawBsonDocument>> each) {
        List<RawBsonDocument> page = page(collection, null);
        while (!page.isEmpty()) {
            each.accept(page);
            page = page.size() < PAGE ? List.of() : page(collection, id(page.get(page.size() - 1)));
        }
    }

    private static List<RawBsonDocument> page(MongoCollection<RawBsonDocument> collection, @Nullable String after) {
        return collection
                .find(after == null ? empty() : gt(ID, after))
                .sort(ascending(ID))
                .limit(PAGE)
                .into(new ArrayList<>());
    }

    private static Map<String, RawBsonDocument> at(
            MongoCollection<RawBsonDocument> collection, List<RawBsonDocument> page) {
        Map<String, RawBsonDocument> found = new HashMap<>();
        collection
                .find(in(ID, page.stream().map(Comparison::id).toList()))
                .forEach(document -> found.put(id(document), document));
        return found;
    }

    private static String id(RawBsonDocument document) {
        return document.getString(ID, new BsonString("")).getValue();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
