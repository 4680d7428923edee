package org.lunzhi.command.grievance.record;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.outcome.CorrectionReason;
import org.lunzhi.kernel.grievance.outcome.PartyRole;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** What one can add to, correct in or cut out of the record of a matter. */
sealed interface RecordCommand {

    @TargetAggregateIdentifier
    GrievanceId grievanceId();

    record NoteProgress(GrievanceId grievanceId, DocumentRef note) implements RecordCommand {}

    record AddEvidence(GrievanceId grievanceId, DocumentRef evidence) implements RecordCommand {}

    record AddParty(
            GrievanceId grievanceId,
            PartyRef party,
            PartyRole role,
            @Nullable DocumentRef authority) implements RecordCommand {}

    /** Put somebody in another's place: a successor, or the right person instead of the wrong one. */
    record ReplaceParty(
            GrievanceId grievanceId,
            PartyRef former,
            PartyRef current,
            CorrectionReason reason,
            @Nullable DocumentRef proof)
            implements RecordCommand {}

    record CorrectCategory(GrievanceId grievanceId, CategoryCode category, CorrectionReason reason)
            implements RecordCommand {}

    record CorrectReceiptTime(GrievanceId grievanceId, Instant receivedAt, CorrectionReason reason)
            implements RecordCommand {}

    record CorrectDocument(GrievanceId grievanceId, DocumentRef former, DocumentRef current, CorrectionReason reason)
            implements RecordCommand {}

    record LinkDuplicate(GrievanceId grievanceId, GrievanceId original) implements RecordCommand {}

    record AnswerDuplicate(GrievanceId grievanceId, Reply reply) implements RecordCommand {}

    /** Cut a part out of the matter; its people are named anew, so that nothing stored links two cases of a person. */
    record SplitMatter(
            GrievanceId grievanceId, GrievanceId part, MatterType kind, DocumentRef summary, Reporter reporter)
            implements RecordCommand {}
}
