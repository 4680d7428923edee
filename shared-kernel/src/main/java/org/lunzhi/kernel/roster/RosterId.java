package org.lunzhi.kernel.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The roster of one post for one period. */
public record RosterId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RosterId of(String value) {
        return new RosterId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
