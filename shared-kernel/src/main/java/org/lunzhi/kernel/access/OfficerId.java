package org.lunzhi.kernel.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The pseudonymous number of a person in office; names stand only in the account register. */
public record OfficerId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OfficerId of(String value) {
        return new OfficerId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
