package org.lunzhi.kernel.notary.note;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text that ends with a line feed, and signature lines below it (C2SP signed-note). */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new NoteRefused("The text of a note ends with a line feed");
        }
        if (text.codePoints().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new NoteRefused("The text of a note has no control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new NoteRefused("A note has 1 to " + MOST_SIGNATURES + " signatures, not " + signatures.size());
        }
    }

    /** The text signed with these keys. */
    public static SignedNote sign(String text, Instant now, SigningKey... keys) {
        return new SignedNote(
                text, Stream.of(keys).map(key -> key.sign(text, now)).toList());
    }

    /** Reads a note; nobody has checked its signatures then. */
    public static SignedNote parse(String encoded) {
        int blank = encoded.lastIndexOf("\n\n");
        if (blank < 0 || !encoded.endsWith("\n")) {
            throw new NoteRefused("A note is a text, a blank line and signature lines, each ended by a line feed");
        }
        String lines = encoded.substring(blank + 2);
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.isEmpty() ? List.<String>of() : lines.lines().toList()) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(encoded.substring(0, blank + 1), signatures);
    }

    /** This note with more signatures below. */
    public SignedNote with(Collection<NoteSignature> more) {
        return new SignedNote(
                text,
                Stream.concat(signatures.stream(), more.stream()).distinct().toList());
    }

    /**
     * The keys among these that signed.
     *
     * @throws NoteRefused if a signature that names one of them does not hold, or if none of them signed
     */
    public List<VerifierKey> signedBy(Collection<VerifierKey> keys) {
        List<VerifierKey> signers = keys.stream().filter(this::isSignedBy).toList();
        if (signers.isEmpty()) {
            String known = keys.stream().map(VerifierKey::toString).collect(Collectors.joining(", "));
            throw new NoteRefused("The note is signed by none of: " + known);
        }
        return signers;
    }

    private boolean isSignedBy(VerifierKey key) {
        List<NoteSignature> named = signatures.stream().filter(key::isNamedBy).toList();
        if (named.stream().anyMatch(signature -> !key.verifies(text, signature))) {
            throw new NoteRefused("A signature of " + key.name() + " does not hold");
        }
        return !named.isEmpty();
    }

    /** The note as it is handed on. */
    public String encoded() {
        return text + "\n" + signatures.stream().map(line -> line.line() + "\n").collect(Collectors.joining());
    }
}
