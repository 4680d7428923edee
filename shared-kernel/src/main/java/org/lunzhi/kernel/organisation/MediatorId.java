package org.lunzhi.kernel.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.lunzhi.kernel.access.OfficerId;

/** A mediator's mandate in one committee (People's Mediation Law art. 13 and 14). */
public record MediatorId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MediatorId of(String value) {
        return new MediatorId(value);
    }

    /** The one mandate a person can hold in a committee: named after both, so that a second one cannot be given. */
    public static MediatorId of(CommitteeId committee, OfficerId officer) {
        return new MediatorId("mediator-" + committee + "-" + officer);
    }

    @Override
    public String toString() {
        return value;
    }
}
