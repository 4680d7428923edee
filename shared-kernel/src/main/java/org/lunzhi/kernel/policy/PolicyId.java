package org.lunzhi.kernel.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A line of policies that follow one another, as in {@code policy-shandong}. */
public record PolicyId(@JsonValue String value) {

    /** The policy of every unit to which no other applies. */
    public static final PolicyId DEFAULT = new PolicyId("policy-default");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PolicyId of(String value) {
        return new PolicyId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
