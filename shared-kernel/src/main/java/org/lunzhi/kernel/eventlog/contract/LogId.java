package org.lunzhi.kernel.eventlog.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one log for ever, also in its backups. */
public record LogId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LogId of(String value) {
        return new LogId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
