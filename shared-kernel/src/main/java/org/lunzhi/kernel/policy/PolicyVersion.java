package org.lunzhi.kernel.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One edition of a policy, as in {@code shandong-2020}; cases pin it. */
public record PolicyVersion(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PolicyVersion of(String value) {
        return new PolicyVersion(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
