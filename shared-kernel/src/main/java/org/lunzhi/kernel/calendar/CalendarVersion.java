package org.lunzhi.kernel.calendar;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one state of the working calendar: the notice year last changed and how often it was, as in {@code 2026.1}. */
public record CalendarVersion(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static CalendarVersion of(String value) {
        return new CalendarVersion(value);
    }

    /** The version after the n-th publication for a notice year. */
    public static CalendarVersion of(int year, int publication) {
        return new CalendarVersion(year + "." + publication);
    }

    @Override
    public String toString() {
        return value;
    }
}
