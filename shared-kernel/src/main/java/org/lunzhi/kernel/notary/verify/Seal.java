package org.lunzhi.kernel.notary.verify;

import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.note.Checkpoint;

/** A checkpoint whose signature holds: the log's own, or one that was kept elsewhere. */
record Seal(Check check, String name, Checkpoint checkpoint) {

    long size() {
        return checkpoint.size();
    }
}
