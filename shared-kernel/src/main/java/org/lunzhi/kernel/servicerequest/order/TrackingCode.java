package org.lunzhi.kernel.servicerequest.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code on a receipt by which a resident follows an order; it names no person and opens nothing but the state. */
public record TrackingCode(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TrackingCode of(String value) {
        return new TrackingCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
