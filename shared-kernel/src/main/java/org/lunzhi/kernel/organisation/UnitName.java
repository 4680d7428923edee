package org.lunzhi.kernel.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The public name of a unit, committee or post, as on its door plate; it names no person. */
public record UnitName(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UnitName of(String value) {
        return new UnitName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
