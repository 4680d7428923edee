package org.lunzhi.kernel.privacy;

import static com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one document of one case, whatever its version ({@code document-…}). */
public record DocumentId(@JsonValue String value) {

    @JsonCreator(mode = DELEGATING)
    public static DocumentId of(String value) {
        return new DocumentId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
