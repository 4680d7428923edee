package org.lunzhi.kernel.mediation.conduct;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One sitting of a mediation ({@code session-…}). */
public record SessionId(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static SessionId of(String value) {
        return new SessionId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
