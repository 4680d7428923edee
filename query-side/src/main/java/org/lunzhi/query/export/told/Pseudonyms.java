package org.lunzhi.query.export.told;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The names of one export: HMAC-SHA-256 under a key that nobody keeps, so that one thing has one name in one export and
 * another in the next. Without a key every name is the one in the log.
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;
    private static final int BITS = 5;

    private final @Nullable Mac mac;

    private Pseudonyms(@Nullable Mac mac) {
        this.mac = mac;
    }

    /** Names under a key of at least 16 random bytes. */
    public static Pseudonyms under(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new Pseudonyms(mac);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, missing);
        }
    }

    /** The names of the log itself. */
    public static Pseudonyms none() {
        return new Pseudonyms(null);
    }

    /** The export's name of a thing of a kind; 80 bits, so that a million of them do not meet. */
    public String of(String kind, String id) {
        if (mac == null) {
            return id;
        }
        byte[] digest = mac.doFinal((kind + ":" + id).getBytes(UTF_8));
        StringBuilder name = new StringBuilder(kind.toLowerCase(Locale.ROOT).replace('_', '-')).append('-');
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt(fiveBits(digest, i * BITS)));
        }
        return name.toString();
    }

    private static int fiveBits(byte[] bytes, int from) {
        int pair = (bytes[from / 8] & 0xff) << 8 | (bytes[from / 8 + 1] & 0xff);
        return pair >> (16 - BITS - from % 8) & 0x1f;
    }
}
