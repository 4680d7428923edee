package org.lunzhi.kernel.policy.category;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One edition of a category list, as in {@code national-2010}; events pin it. */
public record CategorySchemeVersion(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CategorySchemeVersion of(String value) {
        return new CategorySchemeVersion(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
