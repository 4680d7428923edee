package org.lunzhi.kernel.calendar;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The festival a day off or a make-up workday belongs to, in the words of the notice. */
public record HolidayName(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static HolidayName of(String value) {
        return new HolidayName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
