package org.lunzhi.embedded.index;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** Documents as BSON bytes: what is stored is never shared with a document in use. */
public final class DocumentBytes {

    private static final int TOO_LARGE = 10334;

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

    public static Document toDocument(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
