package org.lunzhi.kernel.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The seal of one mediation committee. */
public record SealId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SealId of(String value) {
        return new SealId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
