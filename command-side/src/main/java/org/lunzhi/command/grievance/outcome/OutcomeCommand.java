package org.lunzhi.command.grievance.outcome;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.grievance.outcome.Rating;
import org.lunzhi.kernel.grievance.outcome.ReopenReason;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.grievance.outcome.Resolution;
import org.lunzhi.kernel.grievance.outcome.ReworkCause;
import org.lunzhi.kernel.grievance.outcome.SampleDrawId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

/** What one can ask about how a matter ends. */
sealed interface OutcomeCommand {

    @TargetAggregateIdentifier
    GrievanceId grievanceId();

    record ReportOutcome(
            GrievanceId grievanceId, OutcomeKind kind, DocumentRef report, List<DocumentRef> evidence, Reply reply)
            implements OutcomeCommand {}

    /** Find the reported outcome sound. */
    record ApproveOutcome(GrievanceId grievanceId) implements OutcomeCommand {}

    /** Send the matter back to be handled again. */
    record OrderRework(GrievanceId grievanceId, ReworkCause cause, DocumentRef reason) implements OutcomeCommand {}

    record RecordFollowUp(
            GrievanceId grievanceId,
            ContactResult contact,
            @Nullable Resolution resolution,
            @Nullable Rating rating,
            @Nullable DocumentRef comment,
            @Nullable SampleDrawId sampleDraw)
            implements OutcomeCommand {}

    /** Rate the handling, by the secret on the person's receipt. */
    record RateHandling(
            GrievanceId grievanceId,
            TokenHash token,
            Rating rating,
            @Nullable Resolution resolution,
            @Nullable DocumentRef comment)
            implements OutcomeCommand {}

    record CloseGrievance(
            GrievanceId grievanceId,
            @Nullable DocumentRef explanation,
            @Nullable DocumentRef reviewRouteNotice) implements OutcomeCommand {}

    record ReopenGrievance(GrievanceId grievanceId, ReopenReason reason, DocumentRef grounds)
            implements OutcomeCommand {}

    /** Take the matter back, by the secret on the receipt, or without it in the person's own writing. */
    record WithdrawGrievance(
            GrievanceId grievanceId, @Nullable TokenHash token, DocumentRef statement) implements OutcomeCommand {}
}
