package org.lunzhi.kernel.filenumber;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.lunzhi.kernel.mediation.MediationId;

/** Everything that can happen to a committee's file numbers. */
public sealed interface FileNumberEvent {

    FileNumberSeriesId seriesId();

    Instant occurredAt();

    /** The next number of the year was given to a case. */
    @Revision("1")
    record FileNumberIssued(
            FileNumberSeriesId seriesId, FileNumber fileNumber, MediationId mediationId, Instant occurredAt)
            implements FileNumberEvent {}

    /** A number was struck out; it is never given again. */
    @Revision("1")
    record FileNumberVoided(
            FileNumberSeriesId seriesId,
            FileNumber fileNumber,
            MediationId mediationId,
            VoidReason reason,
            Instant occurredAt)
            implements FileNumberEvent {}
}
