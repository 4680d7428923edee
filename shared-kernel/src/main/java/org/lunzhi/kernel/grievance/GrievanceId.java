package org.lunzhi.kernel.grievance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A matter brought forward that needs an answer. */
public record GrievanceId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GrievanceId of(String value) {
        return new GrievanceId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
