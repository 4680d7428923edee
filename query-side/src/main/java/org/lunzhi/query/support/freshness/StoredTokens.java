package org.lunzhi.query.support.freshness;

import static com.mongodb.client.model.Filters.eq;

import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.lunzhi.query.support.Positions;

/** How far the segments of a processor are, whichever node works on them; reading a token here claims nothing. */
final class StoredTokens {

    private static final String PROCESSOR = "processorName";
    private static final String TOKEN = "token";
    private static final String TYPE = "tokenType";

    private final MongoTemplate collections;
    private final Serializer serializer;

    StoredTokens(MongoTemplate collections, Serializer serializer) {
        this.collections = collections;
        this.serializer = serializer;
    }

    /** The position that all segments of the processor have reached; -1 where one has not begun. */
    long positionOf(String processor) {
        return positions(processor).min().orElse(-1);
    }

    private LongStream positions(String processor) {
        Iterable<Document> entries = collections.trackingTokensCollection().find(eq(PROCESSOR, processor));
        return StreamSupport.stream(entries.spliterator(), false).mapToLong(this::position);
    }

    private long position(Document entry) {
        if (!(entry.get(TOKEN) instanceof Binary stored)) {
            return -1;
        }
        TrackingToken token = serializer.deserialize(
                new SimpleSerializedObject<>(stored.getData(), byte[].class, entry.getString(TYPE), null));
        return Positions.of(token);
    }
}
