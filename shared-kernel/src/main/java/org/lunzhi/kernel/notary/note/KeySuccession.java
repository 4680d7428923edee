package org.lunzhi.kernel.notary.note;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** That one key takes over from another; both sign it, the old one to say so and the new one to show that it exists. */
public record KeySuccession(String origin, VerifierKey old, VerifierKey next, Instant at) {

    private static final String TITLE = "lunzhi key succession v1";
    private static final int LINES = 5;

    /** The statement signed by both keys. */
    public static SignedNote declare(String origin, SigningKey old, SigningKey next, Instant at) {
        KeySuccession succession = new KeySuccession(origin, old.verifier(), next.verifier(), at);
        return SignedNote.sign(succession.text(), at, old, next);
    }

    /**
     * Reads a statement and checks both signatures.
     *
     * @throws NoteRefused if it is no such statement, or one of them is missing or does not hold
     */
    public static KeySuccession verified(SignedNote note) {
        KeySuccession said = parse(note.text());
        if (note.signedBy(List.of(said.old, said.next)).size() < 2) {
            throw new NoteRefused("A succession of keys is signed by both of them");
        }
        return said;
    }

    private static KeySuccession parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES || !TITLE.equals(lines.get(0))) {
            throw new NoteRefused("This is no succession of keys");
        }
        try {
            return new KeySuccession(
                    lines.get(1),
                    VerifierKey.parse(lines.get(2)),
                    VerifierKey.parse(lines.get(3)),
                    Instant.parse(lines.get(4)));
        } catch (DateTimeException nonsense) {
            throw new NoteRefused("This is no time: " + lines.get(4), nonsense);
        }
    }

    private String text() {
        return String.join("\n", TITLE, origin, old.toString(), next.toString(), at.toString()) + "\n";
    }
}
