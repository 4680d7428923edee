package org.lunzhi.kernel.privacy.vault;

/** Under which command something was written; the same for every repetition of that command, random and unguessable. */
public record PendingId(String value) {

    public static PendingId of(String value) {
        return new PendingId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
