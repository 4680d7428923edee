package org.lunzhi.kernel.mediation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A case of people's mediation. */
public record MediationId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MediationId of(String value) {
        return new MediationId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
