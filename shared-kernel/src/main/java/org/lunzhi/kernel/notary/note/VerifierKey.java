package org.lunzhi.kernel.notary.note;

import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The public half of a key, written {@code name+id+key} as Go's note package reads it. */
@Immutable
public final class VerifierKey {

    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(\\S+)");

    private final String name;
    private final KeyAlgorithm algorithm;

    @SuppressWarnings("Immutable") // never given away, never written again
    private final byte[] key;

    VerifierKey(String name, KeyAlgorithm algorithm, byte[] key) {
        this.name = Notes.checkedName(name);
        this.algorithm = algorithm;
        this.key = key.clone();
        if (key.length != Ed25519.KEY_BYTES) {
            throw new NoteRefused("A public key has " + Ed25519.KEY_BYTES + " bytes, not " + key.length);
        }
    }

    public static VerifierKey parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new NoteRefused("A verifier key is written name+id+key");
        }
        byte[] bytes = Notes.fromBase64(form.group(3));
        if (bytes.length == 0) {
            throw new NoteRefused("The verifier key " + form.group(1) + " has no key");
        }
        VerifierKey parsed = new VerifierKey(
                form.group(1), KeyAlgorithm.numbered(bytes[0]), Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!parsed.idInHex().equals(form.group(2))) {
            throw new NoteRefused("The verifier key " + form.group(1) + " does not have the id that it says");
        }
        return parsed;
    }

    public String name() {
        return name;
    }

    public KeyAlgorithm algorithm() {
        return algorithm;
    }

    int id() {
        return Notes.idOf(name, kindAndKey());
    }

    /** The id as eight hexadecimal digits. */
    public String idInHex() {
        return String.format(Locale.ROOT, "%08x", id());
    }

    /** Whether a signature says that it was made with this key. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    boolean verifies(String text, NoteSignature signature) {
        return isNamedBy(signature) && algorithm.verifies(key, text, signature.signed());
    }

    private byte[] kindAndKey() {
        return Notes.kindAndKey(algorithm, key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The form in which keys are handed on. */
    @Override
    public String toString() {
        return name + "+" + idInHex() + "+" + Notes.base64(kindAndKey());
    }
}
