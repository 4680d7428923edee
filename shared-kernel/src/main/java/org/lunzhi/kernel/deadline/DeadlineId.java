package org.lunzhi.kernel.deadline;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a deadline by what it belongs to: {@code <aggregate>/<kind>/<number>}, the same on every recalculation.
 */
public record DeadlineId(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static DeadlineId of(String value) {
        return new DeadlineId(value);
    }

    /** The n-th deadline of a kind that an aggregate set. */
    public static DeadlineId of(String owner, DeadlineKind kind, int number) {
        return new DeadlineId(owner + "/" + kind + "/" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
