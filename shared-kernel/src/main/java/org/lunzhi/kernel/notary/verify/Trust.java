package org.lunzhi.kernel.notary.verify;

import java.util.List;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.KeyHistory;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.store.StoredKeys;

/**
 * Whose word counts.
 *
 * @param origin the log that checkpoints must be of
 * @param keys of which one must have signed each
 */
public record Trust(String origin, KeyHistory keys) {

    /**
     * The keys that a log says are its own, provided those known from elsewhere are among them. Both keys sign when one
     * takes over from the other, so whoever knows any of them knows all.
     *
     * @throws Difference if a statement by which a key took over does not hold, or a known key is missing
     */
    public static Trust in(String origin, VerifierKey first, List<SignedNote> successions, List<VerifierKey> known) {
        try {
            KeyHistory history = KeyHistory.of(origin, first, successions);
            known.stream()
                    .filter(key -> !history.keys().contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw new Difference(Check.KEYS, 0, "the known key " + key + " is none of this log");
                    });
            return new Trust(origin, history);
        } catch (NoteRefused refused) {
            throw new Difference(Check.KEYS, 0, "the history of keys does not hold: " + refused.getMessage(), refused);
        }
    }

    /** The same with the keys that are stored beside the log. */
    public static Trust in(StoredKeys stored, List<VerifierKey> known) {
        List<StoredKeys.Entry> entries = stored.entries();
        if (entries.isEmpty()) {
            throw new Difference(Check.KEYS, 0, "the log has no key: nobody has vouched for it");
        }
        VerifierKey first = entries.get(0).key();
        List<SignedNote> successions =
                entries.stream().flatMap(entry -> entry.introduction().stream()).toList();
        return in(first.name(), first, successions, known);
    }

    /** Reads a checkpoint that one of the keys signed. */
    Checkpoint open(SignedNote note, Check check, String name, long position) {
        try {
            return keys.open(origin, note);
        } catch (NoteRefused refused) {
            throw new Difference(check, position, name + " does not hold: " + refused.getMessage(), refused);
        }
    }
}
