package org.lunzhi.kernel.privacy;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The version of the processing notice a person was given (PIPL art. 17). */
public record NoticeVersion(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static NoticeVersion of(String value) {
        return new NoticeVersion(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
