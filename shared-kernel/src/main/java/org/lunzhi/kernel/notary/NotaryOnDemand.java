package org.lunzhi.kernel.notary;

import java.time.Duration;
import java.util.Optional;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;

/** Asks for a checkpoint now instead of within a minute; many who ask at once share one. */
public interface NotaryOnDemand {

    /**
     * The newest checkpoint, which covers everything that was stored before this call, unless that takes too long or
     * cannot be done now.
     */
    Optional<StoredCheckpoint> signedNow(Duration atMost);
}
