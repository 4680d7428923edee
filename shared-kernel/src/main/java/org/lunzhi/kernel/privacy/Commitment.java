package org.lunzhi.kernel.privacy;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The base64url SHA-256 of 32 secret random bytes and a document's content: proves the content, reveals none of it. */
public record Commitment(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static Commitment of(String value) {
        return new Commitment(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
