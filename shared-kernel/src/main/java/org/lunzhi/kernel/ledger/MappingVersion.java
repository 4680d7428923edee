package org.lunzhi.kernel.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which mapping a ledger was read by: the beginning of the SHA-256 of its text, in hexadecimal. */
public record MappingVersion(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MappingVersion of(String value) {
        return new MappingVersion(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
