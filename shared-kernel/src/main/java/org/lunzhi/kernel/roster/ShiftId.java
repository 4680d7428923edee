package org.lunzhi.kernel.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One shift of one roster. */
public record ShiftId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ShiftId of(String value) {
        return new ShiftId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
