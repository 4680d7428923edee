package org.lunzhi.kernel.servicerequest.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A catalogue that is published in editions. */
public record CatalogueId(@JsonValue String value) {

    /** What can be ordered. */
    public static final CatalogueId SERVICES = new CatalogueId("catalogue-services");

    /** Who is competent for what. */
    public static final CatalogueId DISPATCH = new CatalogueId("catalogue-dispatch");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CatalogueId of(String value) {
        return new CatalogueId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
