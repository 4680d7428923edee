package org.lunzhi.kernel.calendar;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a working calendar, as in {@code calendar-cn}. */
public record WorkCalendarId(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static WorkCalendarId of(String value) {
        return new WorkCalendarId(value);
    }

    /** The calendar of the State Council, which every station keeps. */
    public static final WorkCalendarId NATIONAL = new WorkCalendarId("calendar-cn");

    @Override
    public String toString() {
        return value;
    }
}
