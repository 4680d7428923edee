package org.lunzhi.station.notary;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.store.LogContradicted;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;

/**
 * How the notary of this node fares.
 *
 * @param size that the newest checkpoint covers
 * @param signedAt when that was signed
 * @param failure why the last look ended without a checkpoint
 */
record NotaryState(
        long size, @Nullable Instant signedAt, @Nullable RuntimeException failure) {

    static final NotaryState BEGINNING = new NotaryState(0, null, null);

    static NotaryState signed(Optional<StoredCheckpoint> newest) {
        return newest.map(signed -> new NotaryState(signed.checkpoint().size(), signed.signedAt(), null))
                .orElseGet(() -> new NotaryState(0, null, null));
    }

    NotaryState after(RuntimeException reason) {
        return new NotaryState(size, signedAt, reason);
    }

    boolean isStopped() {
        return failure instanceof LogContradicted;
    }

    /** Whether the same is known already, so that it need not be said again. */
    boolean tells(RuntimeException reason) {
        return failure != null && failure.toString().equals(reason.toString());
    }
}
