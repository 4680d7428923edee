package org.lunzhi.embedded.store;

import java.util.Arrays;

/** A key of a table: bytes that compare as unsigned, so that their order is the order of what they encode. */
public final class Key implements Comparable<Key> {

    private static final int UNSIGNED_MAX = 0xFF;

    private final byte[] bytes;

    private Key(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes over the array; the caller must not change it afterwards. */
    public static Key of(byte[] bytes) {
        return new Key(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    public Key plus(Key other) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
        System.arraycopy(other.bytes, 0, joined, bytes.length, other.bytes.length);
        return new Key(joined);
    }

    /** The smallest key greater than every key that begins with this one. */
    public Key afterAllWithThisPrefix() {
        int last = bytes.length - 1;
        while (last >= 0 && (bytes[last] & UNSIGNED_MAX) == UNSIGNED_MAX) {
            last--;
        }
        if (last < 0) {
            throw new IllegalArgumentException("Nothing comes after this prefix.");
        }
        byte[] next = Arrays.copyOf(bytes, last + 1);
        next[last]++;
        return new Key(next);
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Key[" + bytes.length + " bytes]";
    }
}
