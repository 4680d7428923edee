package org.lunzhi.kernel.privacy.crypto;

import com.google.crypto.tink.subtle.Random;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Master keys held in memory, one per version, written as {@code version:base64} parted by lines or commas. */
public final class MasterKeyRing implements MasterKey {

    private final NavigableMap<Integer, Cipher> versions;
    private final String source;

    private MasterKeyRing(NavigableMap<Integer, Cipher> versions, String source) {
        this.versions = versions;
        this.source = source;
    }

    /** Reads a ring; {@link MasterKeyRefused} names the source and the line, never a key. */
    public static MasterKeyRing parse(String text, String source) {
        NavigableMap<Integer, Cipher> versions = new TreeMap<>();
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> add(versions, entry, source));
        if (versions.isEmpty()) {
            throw new MasterKeyRefused(
                    source + " holds no master key; expected lines of \"version:base64 of 32 bytes\"");
        }
        return new MasterKeyRing(versions, source);
    }

    /** A new random entry for a ring, to be stored where only the station can read it. */
    static String mint(int version) {
        return version + ":" + Base64.getEncoder().encodeToString(Random.randBytes(Suite.KEY_BYTES));
    }

    @Override
    public int version() {
        return versions.lastKey();
    }

    @Override
    public byte[] wrap(byte[] dataKey, String boundTo) {
        return versions.lastEntry().getValue().seal(dataKey, boundTo);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String boundTo) {
        int version = Cipher.versionOf(wrapped, boundTo);
        Cipher cipher = versions.get(version);
        if (cipher == null) {
            throw new NotGenuine(boundTo, "they need master key version " + version + ", but here are " + this);
        }
        return cipher.open(wrapped, boundTo);
    }

    @Override
    public String toString() {
        return "master key versions " + versions.keySet() + " from " + source;
    }

    private static void add(NavigableMap<Integer, Cipher> versions, String entry, String source) {
        int colon = entry.indexOf(':');
        try {
            int version = Integer.parseInt(entry.substring(0, Math.max(colon, 0)));
            byte[] key = Base64.getDecoder().decode(entry.substring(colon + 1));
            if (version < 1 || key.length != Suite.KEY_BYTES || versions.containsKey(version)) {
                throw malformed(versions.size() + 1, source);
            }
            versions.put(version, new Cipher(Suite.AES_256_GCM, version, key));
        } catch (IllegalArgumentException e) {
            throw malformed(versions.size() + 1, source);
        }
    }

    private static MasterKeyRefused malformed(int entry, String source) {
        return new MasterKeyRefused("master key entry " + entry + " of " + source
                + " is not \"version:base64 of 32 bytes\" with a version of its own from 1 on");
    }
}
