package org.lunzhi.kernel.privacy.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** One key at work. What it seals reads: suite (1 byte), key version (4 bytes), nonce, ciphertext, tag. */
final class Cipher {

    static final int PREFIX_BYTES = 5;

    private final Suite suite;
    private final int version;
    private final Aead aead;

    Cipher(Suite suite, int version, byte[] key) {
        this.suite = suite;
        this.version = version;
        try {
            this.aead = suite.aead(key);
        } catch (GeneralSecurityException e) {
            throw new MasterKeyRefused("a key does not fit " + suite + ": it must have " + Suite.KEY_BYTES + " bytes");
        }
    }

    /** The key version standing before sealed bytes. */
    static int versionOf(byte[] sealed, String boundTo) {
        if (sealed.length < PREFIX_BYTES) {
            throw new NotGenuine(boundTo);
        }
        Suite.numbered(sealed[0], boundTo);
        return ByteBuffer.wrap(sealed).getInt(1);
    }

    byte[] seal(byte[] plain, String boundTo) {
        byte[] prefix = prefix();
        try {
            byte[] ciphertext = aead.encrypt(plain, associated(prefix, boundTo));
            return ByteBuffer.allocate(prefix.length + ciphertext.length)
                    .put(prefix)
                    .put(ciphertext)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing " + boundTo + " failed", e);
        }
    }

    byte[] open(byte[] sealed, String boundTo) {
        byte[] prefix = prefix();
        if (!Arrays.equals(prefix, Arrays.copyOf(sealed, PREFIX_BYTES))) {
            throw new NotGenuine(boundTo);
        }
        try {
            byte[] ciphertext = Arrays.copyOfRange(sealed, PREFIX_BYTES, sealed.length);
            return aead.decrypt(ciphertext, associated(prefix, boundTo));
        } catch (GeneralSecurityException e) {
            throw new NotGenuine(boundTo);
        }
    }

    /** Binds the ciphertext to its place and to its own prefix, so that neither can be exchanged unnoticed. */
    private static byte[] associated(byte[] prefix, String boundTo) {
        byte[] place = boundTo.getBytes(UTF_8);
        return ByteBuffer.allocate(prefix.length + place.length)
                .put(prefix)
                .put(place)
                .array();
    }

    private byte[] prefix() {
        return ByteBuffer.allocate(PREFIX_BYTES)
                .put((byte) suite.number())
                .putInt(version)
                .array();
    }
}
