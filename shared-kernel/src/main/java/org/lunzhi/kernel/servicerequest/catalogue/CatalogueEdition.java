package org.lunzhi.kernel.servicerequest.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One edition of a catalogue, as in {@code 2026-1}; an order keeps the one it was placed under. */
public record CatalogueEdition(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CatalogueEdition of(String value) {
        return new CatalogueEdition(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
