package org.lunzhi.kernel.access;

import java.security.SecureRandom;

/** Identifiers of 120 random bits in Crockford's base 32, which has no letters that are easily confused. */
public final class RandomIds implements Ids {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 24;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String mint(String kind) {
        byte[] bits = new byte[LENGTH];
        random.nextBytes(bits);
        return kind + "-" + encode(bits);
    }

    /** One letter for the low five bits of each of the first 24 bytes. */
    public static String encode(byte[] bits) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET[bits[i] & 31]);
        }
        return text.toString();
    }
}
