package org.lunzhi.kernel.notary.evidence;

import java.util.Iterator;
import java.util.Optional;
import org.bson.BsonDocument;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.tree.Tiles;

/** What there is to be verified: the stored documents, and what the notary left behind to vouch for them. */
public interface Evidence {

    /** The documents from a position on, by position, as far as the log reaches now. */
    Iterator<BsonDocument> commits(long position);

    /** Where a document stands that is in no place of an order that ends here, if there is one. */
    Optional<String> stray(long end);

    /** What the notary says about a commit; empty if it has said nothing yet. */
    Optional<LogEntry> entry(long number);

    /** The tiles of the tree; empty if whoever brought the evidence brought none. */
    Optional<Tiles> tiles();

    /** All checkpoints, smaller ones first. */
    Iterator<SignedNote> checkpoints();

    /** The checkpoint that speaks of most. */
    Optional<SignedNote> newest();

    /** Of how many commits the newest checkpoint speaks. */
    default long sealed() {
        try {
            return newest().map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
        } catch (NoteRefused refused) {
            throw new Difference(Check.CHECKPOINTS, 0, "the newest checkpoint is not readable", refused);
        }
    }
}
