package org.lunzhi.command.grievance.record;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.outcome.CorrectionReason;
import org.lunzhi.kernel.grievance.outcome.PartyRole;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

/** What one can add to, correct in or cut out of the record of a matter. */
sealed interface RecordCommand {

    @TargetAggregateIdentifier
    GrievanceId grievanceId();

    record NoteProgress(GrievanceId grievanceId, DocumentRef note) implements RecordCommand {}

    /** Add evidence or a supplement; whoever brought the matter shows the secret on the receipt. */
    record AddEvidence(GrievanceId grievanceId, @Nullable TokenHash token, DocumentRef evidence)
            implements RecordCommand {}

    record AddParty(
            GrievanceId grievanceId,
            PartyRef party,
            PartyRole role,
            @Nullable DocumentRef authority,
            @Nullable UnitId village)
            implements RecordCommand {}

    /** Put somebody in another's place: a successor, or the right person instead of the wrong one. */
    record ReplaceParty(
            GrievanceId grievanceId,
            PartyRef former,
            PartyRef current,
            CorrectionReason reason,
            @Nullable DocumentRef proof,
            @Nullable UnitId village)
            implements RecordCommand {}

    /** Put right in which villages the sides live, on which it depends who may not mediate. */
    record CorrectVillages(GrievanceId grievanceId, List<UnitId> villages, CorrectionReason reason)
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
