package org.lunzhi.embedded.index;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents as BSON bytes: what is stored is never shared with a document in use. */
public final class DocumentBytes {

    private static final int TOO_LARGE = 10334;

    /** More than a value of fixed size takes, or the frame of one that has none. */
    private static final long FIXED = 24;

    private static final long WIDEST_UNIT = 3;

    private DocumentBytes() {}

    /** Refuses more than 16 MB, as every MongoDB server does. */
    public static byte[] of(Document document) {
        ByteBuf buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(TOO_LARGE, "BSONObjectTooLarge", "The document is larger than 16 MB.");
        }
        return ByteBufUtil.getBytes(buffer);
    }

    /** Refuses what {@link #of} would refuse; most documents are so small that a glance is enough. */
    static void refuseTooLarge(Document document) {
        if (atMost(document) > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            of(document);
        }
    }

    /** How many bytes this takes in BSON, estimated high: counting exactly would cost as much as writing it. */
    public static long atMost(@Nullable Object value) {
        if (value instanceof String text) {
            return FIXED + WIDEST_UNIT * text.length();
        } else if (value instanceof Document document) {
            return FIXED
                    + document.entrySet().stream()
                            .mapToLong(field -> atMost(field.getKey()) + atMost(field.getValue()))
                            .sum();
        } else if (value instanceof Collection<?> values) {
            return FIXED
                    + values.stream()
                            .mapToLong(element -> FIXED + atMost(element))
                            .sum();
        } else if (value instanceof BinData binary) {
            return FIXED + binary.getData().length;
        }
        return hasFixedSize(value) ? FIXED : Integer.MAX_VALUE;
    }

    private static boolean hasFixedSize(@Nullable Object value) {
        return value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID;
    }

    public static Document toDocument(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
