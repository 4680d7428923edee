package org.lunzhi.kernel.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A ledger that another office keeps, such as {@code la311-2020}. */
public record LedgerId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LedgerId of(String value) {
        return new LedgerId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
