package org.lunzhi.kernel.grievance.overlay;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number of a supervision order. */
public record SupervisionNumber(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static SupervisionNumber of(String value) {
        return new SupervisionNumber(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
