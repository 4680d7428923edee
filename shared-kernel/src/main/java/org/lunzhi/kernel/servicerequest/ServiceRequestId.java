package org.lunzhi.kernel.servicerequest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A service ordered from the catalogue. */
public record ServiceRequestId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ServiceRequestId of(String value) {
        return new ServiceRequestId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
