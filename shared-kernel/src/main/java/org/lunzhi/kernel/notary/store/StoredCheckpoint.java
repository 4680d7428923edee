package org.lunzhi.kernel.notary.store;

import java.time.Instant;
import java.util.List;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.NoteSignature;
import org.lunzhi.kernel.notary.note.SignedNote;

/**
 * A published checkpoint.
 *
 * @param note as the log signed it
 * @param signedAt when that was
 * @param cosignatures of witnesses who saw it
 */
public record StoredCheckpoint(SignedNote note, Instant signedAt, List<NoteSignature> cosignatures) {

    public StoredCheckpoint {
        cosignatures = List.copyOf(cosignatures);
    }

    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    /** The note with the signatures of the log and of all witnesses. */
    public SignedNote witnessed() {
        return note.with(cosignatures);
    }
}
