package org.lunzhi.kernel.policy.category;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code of a category in a list that somebody else keeps. */
public record ForeignCode(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ForeignCode of(String value) {
        return new ForeignCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
