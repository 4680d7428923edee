package org.lunzhi.kernel.servicerequest.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The SHA-256, in hexadecimal, of the secret that only the requester holds; the secret itself is nowhere. */
public record TokenHash(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TokenHash of(String value) {
        return new TokenHash(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
