package org.lunzhi.kernel.organisation.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.UnitId;

/** A mediator's mandate that is active on the day asked for. */
public record Mandate(
        MediatorId mediator,
        OfficerId officer,
        CommitteeId committee,
        @Nullable UnitId homeVillage,
        LocalDate lastDay,
        @Nullable LocalDate trainedUntil) {

    /** Whether the training that is asked for is still good on that day. */
    public boolean trainedOn(LocalDate day) {
        return trainedUntil != null && !day.isAfter(trainedUntil);
    }
}
