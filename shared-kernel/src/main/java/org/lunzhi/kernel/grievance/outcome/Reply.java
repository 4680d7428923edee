package org.lunzhi.kernel.grievance.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.privacy.DocumentRef;

/** How the person was answered: a proof and its time, or why there can be none. */
public record Reply(
        @Nullable DocumentRef proof,
        @Nullable Instant repliedAt,
        @Nullable ReplyAbsence absence) {

    /** Whether the answer is proven or its impossibility is documented (I6). */
    public boolean documented() {
        return proof != null || absence != null;
    }
}
