package org.lunzhi.kernel.notary.note;

import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The private half of a key, kept with its public half; whoever has it can sign in its name. */
public final class SigningKey {

    private static final Pattern FORM =
            Pattern.compile("PRIVATE\\+KEY\\+([^+]+)\\+([0-9a-f]{8})\\+(\\S+)\\s+(\\S+)\\s*");
    private static final String PROBE = "probe\n";

    private final VerifierKey verifier;
    private final byte[] seed;

    private SigningKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
    }

    /** A fresh key that signs notes. */
    public static SigningKey generate(String name) {
        return generate(name, KeyAlgorithm.ED25519);
    }

    public static SigningKey generate(String name, KeyAlgorithm algorithm) {
        byte[][] pair = Ed25519.generate();
        return new SigningKey(new VerifierKey(name, algorithm, pair[1]), pair[0]);
    }

    /** Reads what {@link #secret} wrote; refuses halves that do not belong together. */
    public static SigningKey parse(String secret) {
        Matcher form = FORM.matcher(secret);
        if (!form.matches()) {
            throw new NoteRefused("A signing key is two lines: PRIVATE+KEY+name+id+key and its verifier key");
        }
        VerifierKey verifier = VerifierKey.parse(form.group(4));
        byte[] bytes = Notes.fromBase64(form.group(3));
        SigningKey key = new SigningKey(verifier, Arrays.copyOfRange(bytes, 1, bytes.length));
        boolean whole = bytes.length == 1 + Ed25519.KEY_BYTES
                && form.group(1).equals(verifier.name())
                && form.group(2).equals(verifier.idInHex())
                && verifier.verifies(PROBE, key.sign(PROBE, Instant.EPOCH));
        if (!whole) {
            throw new NoteRefused("The two halves of the signing key " + verifier.name() + " do not belong together");
        }
        return key;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs the text of a note; the time matters to cosignatures only. */
    public NoteSignature sign(String text, Instant now) {
        byte[] signed = verifier.algorithm().sign(seed, text, now.getEpochSecond());
        return new NoteSignature(verifier.name(), verifier.id(), signed);
    }

    /** The two lines to be kept in a safe place: the form that Go's note package reads, and the verifier key. */
    public String secret() {
        return "PRIVATE+KEY+" + verifier.name() + "+" + verifier.idInHex() + "+"
                + Notes.base64(Notes.kindAndKey(verifier.algorithm(), seed)) + "\n" + verifier + "\n";
    }

    /** The public half only. */
    @Override
    public String toString() {
        return "SigningKey[" + verifier + "]";
    }
}
