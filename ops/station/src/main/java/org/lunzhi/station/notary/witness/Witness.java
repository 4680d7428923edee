package org.lunzhi.station.notary.witness;

import java.util.List;
import org.lunzhi.kernel.notary.note.NoteSignature;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;

/** Somebody who keeps checkpoints outside the database. */
interface Witness {

    /**
     * Tells the witness of a checkpoint; returns its signatures, if it is one who signs.
     *
     * @throws WitnessRefused if it does not take it, or what it answers does not hold
     */
    List<NoteSignature> tell(StoredCheckpoint newest);
}
