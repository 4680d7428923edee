package org.lunzhi.kernel.privacy.crypto;

import com.google.crypto.tink.subtle.Random;

/** The secret of one party or one document; whoever destroys its wrapped form erases everything sealed with it. */
public final class DataKey {

    private static final int VERSION = 1;

    private final Cipher cipher;

    private DataKey(byte[] bytes) {
        this.cipher = new Cipher(Suite.AES_256_GCM, VERSION, bytes);
    }

    /** Mints a key and hands out only its wrapped form. */
    public static byte[] mint(MasterKey master, String boundTo) {
        return master.wrap(Random.randBytes(Suite.KEY_BYTES), boundTo);
    }

    /** Opens a wrapped key; {@link NotGenuine} if it was changed, moved or wrapped by another master key. */
    public static DataKey unwrap(byte[] wrapped, MasterKey master, String boundTo) {
        return new DataKey(master.unwrap(wrapped, boundTo));
    }

    /** The same key wrapped again by the current version of the master key. */
    public static byte[] rewrap(byte[] wrapped, MasterKey master, String boundTo) {
        return master.wrap(master.unwrap(wrapped, boundTo), boundTo);
    }

    /** Seals content and binds it to the place it is stored at. */
    public byte[] seal(byte[] plain, String boundTo) {
        return cipher.seal(plain, boundTo);
    }

    /** Opens what was sealed for the same place; {@link NotGenuine} otherwise. */
    public byte[] open(byte[] sealed, String boundTo) {
        return cipher.open(sealed, boundTo);
    }
}
