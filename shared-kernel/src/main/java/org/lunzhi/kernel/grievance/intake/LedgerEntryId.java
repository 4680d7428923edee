package org.lunzhi.kernel.grievance.intake;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The key of an entry in another office's ledger or hotline, as that office wrote it. */
public record LedgerEntryId(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static LedgerEntryId of(String value) {
        return new LedgerEntryId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
