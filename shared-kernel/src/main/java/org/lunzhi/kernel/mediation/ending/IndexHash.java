package org.lunzhi.kernel.mediation.ending;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The base64url SHA-256 over the lines of a file index. */
public record IndexHash(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static IndexHash of(String value) {
        return new IndexHash(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
