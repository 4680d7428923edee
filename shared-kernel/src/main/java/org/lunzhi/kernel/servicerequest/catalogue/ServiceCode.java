package org.lunzhi.kernel.servicerequest.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code of a service in the catalogue. */
public record ServiceCode(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ServiceCode of(String value) {
        return new ServiceCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
