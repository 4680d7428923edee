package org.lunzhi.kernel.calendar;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The document number of the notice that fixes a day, as in {@code 国办发明电〔2025〕7号}. */
public record NoticePaper(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static NoticePaper of(String value) {
        return new NoticePaper(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
