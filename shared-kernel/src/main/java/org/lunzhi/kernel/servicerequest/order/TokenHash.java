package org.lunzhi.kernel.servicerequest.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256, in hexadecimal, of the secret that only the requester holds; the secret itself is nowhere. */
public record TokenHash(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TokenHash of(String value) {
        return new TokenHash(value);
    }

    /** What is kept of a secret; blanks around it, as they come with copying, are no part of it. */
    public static TokenHash ofSecret(String secret) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(secret.strip().getBytes(StandardCharsets.UTF_8));
            return of(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
