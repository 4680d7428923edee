package org.lunzhi.kernel.agreement;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A settlement agreement ({@code agreement-…}). */
public record AgreementId(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static AgreementId of(String value) {
        return new AgreementId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
