package org.lunzhi.kernel.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code of a place, as printed on its QR sign; it names no person. */
public record PlaceCode(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PlaceCode of(String value) {
        return new PlaceCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
