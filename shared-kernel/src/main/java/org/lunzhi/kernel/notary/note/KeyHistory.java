package org.lunzhi.kernel.notary.note;

import java.util.ArrayList;
import java.util.List;

/** The keys of a log in the order in which they followed each other; who trusts the first may trust all. */
public final class KeyHistory {

    private final List<VerifierKey> keys;

    private KeyHistory(List<VerifierKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Follows the successions, oldest first, from a key that is trusted for other reasons.
     *
     * @throws NoteRefused if one of them is of another log, does not begin where the one before ended, or is not
     *     properly signed
     */
    public static KeyHistory of(String origin, VerifierKey trusted, List<SignedNote> successions) {
        List<VerifierKey> keys = new ArrayList<>(List.of(trusted));
        for (SignedNote note : successions) {
            KeySuccession said = KeySuccession.verified(note);
            VerifierKey newest = keys.get(keys.size() - 1);
            if (!said.origin().equals(origin) || !said.old().equals(newest)) {
                throw new NoteRefused("The key " + said.next().idInHex() + " takes over from "
                        + said.old().idInHex() + " of " + said.origin() + ", not from " + newest.idInHex() + " of "
                        + origin);
            }
            keys.add(said.next());
        }
        return new KeyHistory(keys);
    }

    /** All keys, oldest first. */
    public List<VerifierKey> keys() {
        return keys;
    }

    /** The key that signs now. */
    public VerifierKey current() {
        return keys.get(keys.size() - 1);
    }

    /**
     * The checkpoint that a note is, once a key of this history has signed it.
     *
     * @throws NoteRefused if none has, or if it is not a checkpoint of this log
     */
    public Checkpoint open(String origin, SignedNote note) {
        List<VerifierKey> unused = note.signedBy(keys);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new NoteRefused("This is a checkpoint of " + checkpoint.origin() + ", not of " + origin);
        }
        return checkpoint;
    }
}
