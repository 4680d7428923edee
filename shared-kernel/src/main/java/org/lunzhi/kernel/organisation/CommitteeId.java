package org.lunzhi.kernel.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A people's mediation committee, the legal body that owns a seal (People's Mediation Law art. 8). */
public record CommitteeId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CommitteeId of(String value) {
        return new CommitteeId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
