package org.lunzhi.kernel.grievance.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.UnitId;

/** Who received a matter and when; the reason says why it was recorded later. The first receiver stays answerable. */
public record Receipt(
        UnitId unit,
        OfficerId firstReceiver,
        Instant receivedAt,
        @Nullable BackdatingReason backdatedFor) {}
