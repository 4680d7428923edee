package org.lunzhi.kernel.notary.entry;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import org.bson.BsonDocument;
import org.lunzhi.kernel.notary.tree.Hash;

/**
 * A stored document as bytes that two different documents never share, whatever fields it has and in whatever order;
 * {@code ops/transparency-log.md} defines them.
 */
public final class CanonicalDocument {

    private CanonicalDocument() {}

    public static byte[] bytes(BsonDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CanonicalWriter(bytes::writeBytes).value(document);
        return bytes.toByteArray();
    }

    /** The hash over these bytes, without having them all at once. */
    public static Hash hash(BsonDocument document) {
        MessageDigest digest = Hash.digest();
        new CanonicalWriter(digest::update).value(document);
        return Hash.of(digest);
    }
}
