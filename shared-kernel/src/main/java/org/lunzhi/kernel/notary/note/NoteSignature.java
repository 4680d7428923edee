package org.lunzhi.kernel.notary.note;

import com.google.errorprone.annotations.Immutable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line below a note: who signed it, with which key, and the signature. */
@Immutable
public final class NoteSignature {

    private static final Pattern LINE = Pattern.compile("\u2014 (\\S+) (\\S+)");

    private final String name;
    private final int keyId;

    @SuppressWarnings("Immutable") // never given away, never written again
    private final byte[] signed;

    NoteSignature(String name, int keyId, byte[] signed) {
        this.name = Notes.checkedName(name);
        this.keyId = keyId;
        this.signed = signed;
    }

    /** Reads a line without its line feed. */
    public static NoteSignature parse(String line) {
        Matcher form = LINE.matcher(line);
        if (!form.matches()) {
            throw new NoteRefused("A signature line is written: \u2014 name base64");
        }
        byte[] bytes = Notes.fromBase64(form.group(2));
        if (bytes.length <= Integer.BYTES) {
            throw new NoteRefused("The signature of " + form.group(1) + " is too short");
        }
        return new NoteSignature(
                form.group(1), ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    public String name() {
        return name;
    }

    int keyId() {
        return keyId;
    }

    byte[] signed() {
        return signed.clone();
    }

    /** When a witness signed; means something for cosignatures only. */
    public Instant witnessedAt() {
        return Instant.ofEpochSecond(ByteBuffer.wrap(signed).getLong());
    }

    /** The line without its line feed. */
    public String line() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signed.length)
                .putInt(keyId)
                .put(signed)
                .array();
        return "\u2014 " + name + " " + Notes.base64(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteSignature that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return line();
    }
}
