package org.lunzhi.kernel.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.lunzhi.kernel.access.OfficerId;

/** The duty diary of one person over all rosters. */
public record DutyPersonId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DutyPersonId of(String value) {
        return new DutyPersonId(value);
    }

    /** The one diary of that person. */
    public static DutyPersonId of(OfficerId officer) {
        return new DutyPersonId("duty-" + officer);
    }

    @Override
    public String toString() {
        return value;
    }
}
