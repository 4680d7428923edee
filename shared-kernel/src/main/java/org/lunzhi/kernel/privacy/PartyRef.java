package org.lunzhi.kernel.privacy;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Stands for one person or organisation within one case, minted anew for every case ({@code party-…}). */
public record PartyRef(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static PartyRef of(String value) {
        return new PartyRef(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
