package org.lunzhi.kernel.filenumber;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The file numbers of one committee in one year ({@code filenumbers-…}). */
public record FileNumberSeriesId(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static FileNumberSeriesId of(String value) {
        return new FileNumberSeriesId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
