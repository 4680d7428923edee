package org.lunzhi.kernel.mediation.terms;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The version of 权利义务告知书 that was read or handed to a party. */
public record RightsNoticeVersion(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static RightsNoticeVersion of(String value) {
        return new RightsNoticeVersion(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
