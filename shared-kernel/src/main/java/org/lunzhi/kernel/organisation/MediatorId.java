package org.lunzhi.kernel.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A mediator's mandate in one committee (People's Mediation Law art. 13 and 14). */
public record MediatorId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MediatorId of(String value) {
        return new MediatorId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
