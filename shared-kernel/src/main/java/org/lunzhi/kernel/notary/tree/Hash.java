package org.lunzhi.kernel.notary.tree;

import com.google.errorprone.annotations.Immutable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash, of a leaf, of a node or of something outside the tree. */
@Immutable
public final class Hash {

    public static final int BYTES = 32;

    /** The root of the tree without leaves. */
    public static final Hash OF_NOTHING = of(new byte[0]);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    @SuppressWarnings("Immutable") // never given away, never written again
    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash that these 32 bytes are. */
    public static Hash from(byte[] bytes) {
        return from(bytes, 0, bytes.length);
    }

    static Hash from(byte[] source, int offset, int length) {
        if (length != BYTES) {
            throw new IllegalArgumentException("A hash has " + BYTES + " bytes, not " + length);
        }
        return new Hash(Arrays.copyOfRange(source, offset, offset + length));
    }

    /** The hash that this text stands for in standard base64. */
    public static Hash parse(String base64) {
        return from(Base64.getDecoder().decode(base64));
    }

    /** The hash of these bytes, without any prefix. */
    public static Hash of(byte[] content) {
        return new Hash(digest().digest(content));
    }

    /** What the digest has taken in so far, which it then forgets. */
    public static Hash of(MessageDigest digest) {
        return from(digest.digest());
    }

    /** The hash of a leaf with this content. */
    public static Hash ofLeaf(byte[] content) {
        MessageDigest digest = digest();
        digest.update(LEAF);
        return new Hash(digest.digest(content));
    }

    /** The hash of the node over these two. */
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** A SHA-256 that has taken in nothing yet. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, BYTES);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
