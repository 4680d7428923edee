package org.lunzhi.kernel.privacy.vault;

import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.content.DocumentContent;

/**
 * A document before it is sealed: 32 random bytes, then its content. Because the random bytes lie only in here, nobody
 * can guess a short text from its commitment, and destroying the key makes the commitment meaningless.
 */
final class SaltedContent {

    private static final int SALT_BYTES = 32;

    private final byte[] bytes;

    private SaltedContent(byte[] bytes) {
        this.bytes = bytes;
    }

    static SaltedContent of(DocumentContent content) {
        byte[] plain = ContentBytes.of(content);
        return new SaltedContent(ByteBuffer.allocate(SALT_BYTES + plain.length)
                .put(Random.randBytes(SALT_BYTES))
                .put(plain)
                .array());
    }

    static SaltedContent opened(byte[] bytes) {
        return new SaltedContent(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    Commitment commitment() {
        return Commitment.of(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(bytes)));
    }

    DocumentContent content() {
        return ContentBytes.content(
                ByteBuffer.wrap(bytes, SALT_BYTES, bytes.length - SALT_BYTES).slice());
    }

    boolean holds(DocumentContent content) {
        return Arrays.equals(Arrays.copyOfRange(bytes, SALT_BYTES, bytes.length), ContentBytes.of(content));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
