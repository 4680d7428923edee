package org.lunzhi.station.idempotency;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.RequestTime;
import org.springframework.stereotype.Component;

/** A claimed request was made when its claim was opened, however often it is repeated; any other is made now. */
@Component
class FirstMade implements RequestTime {

    private final Clock clock;

    FirstMade(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant madeAt() {
        @Nullable RunningRequest request = RunningRequest.current();
        return request == null
                ? clock.instant()
                : Instant.ofEpochMilli(request.claim().openedAt());
    }
}
