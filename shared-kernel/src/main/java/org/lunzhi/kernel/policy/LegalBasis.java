package org.lunzhi.kernel.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The regulation a policy follows, by name and year, as in {@code 宁波市人民调解条例(2015)}. */
public record LegalBasis(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LegalBasis of(String value) {
        return new LegalBasis(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
