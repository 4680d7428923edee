package org.lunzhi.kernel.grievance.handling;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An entry of the dispatch catalogue, which says who is competent for what. */
public record CatalogueEntryId(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static CatalogueEntryId of(String value) {
        return new CatalogueEntryId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
