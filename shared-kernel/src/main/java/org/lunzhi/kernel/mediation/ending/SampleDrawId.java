package org.lunzhi.kernel.mediation.ending;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The draw that chose a case for follow-up. */
public record SampleDrawId(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static SampleDrawId of(String value) {
        return new SampleDrawId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
