package org.lunzhi.station.idempotency;

import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Ids;

/** Mints the same identifiers for a repeated request, and random ones everywhere else. */
public final class RepeatableIds implements Ids {

    private final Ids random;

    public RepeatableIds(Ids random) {
        this.random = random;
    }

    @Override
    public String mint(String kind) {
        @Nullable RunningRequest request = RunningRequest.current();
        return request == null ? random.mint(kind) : request.mint(kind);
    }
}
