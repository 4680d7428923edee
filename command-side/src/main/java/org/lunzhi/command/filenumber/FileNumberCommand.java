package org.lunzhi.command.filenumber;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.filenumber.FileNumber;
import org.lunzhi.kernel.filenumber.FileNumberSeriesId;
import org.lunzhi.kernel.filenumber.VoidReason;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.organisation.CommitteeId;

/** Everything one can ask of a series of file numbers. */
sealed interface FileNumberCommand {

    @TargetAggregateIdentifier
    FileNumberSeriesId seriesId();

    /** Gives the case the next number; a case that has one keeps it. */
    record IssueFileNumber(FileNumberSeriesId seriesId, CommitteeId committee, int year, MediationId mediationId)
            implements FileNumberCommand {}

    record VoidFileNumber(FileNumberSeriesId seriesId, FileNumber fileNumber, VoidReason reason)
            implements FileNumberCommand {}
}
