package org.lunzhi.kernel.grievance;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.EndsDeadlines;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.outcome.CorrectionReason;
import org.lunzhi.kernel.grievance.outcome.PartyRole;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.ProcessingNotice;

/** What is added to, corrected in or cut out of the record of a matter; the old facts stay readable. */
public sealed interface RecordEvent extends GrievanceEvent {

    /** 办理情况: progress was written down. */
    @Revision("1")
    record ProgressNoted(GrievanceId grievanceId, DocumentRef note, Instant occurredAt) implements RecordEvent {}

    /** 补充证据: evidence or a supplement joined the file. */
    @Revision("1")
    record EvidenceAdded(GrievanceId grievanceId, DocumentRef evidence, Instant occurredAt) implements RecordEvent {}

    /** 增加当事人: somebody joined the matter in a capacity. */
    @Revision("1")
    record PartyAdded(
            GrievanceId grievanceId,
            PartyRef party,
            PartyRole role,
            @Nullable DocumentRef authority,
            @Nullable UnitId village,
            Instant occurredAt)
            implements RecordEvent {}

    /** 变更当事人: somebody stands in another's place, by succession or because the record was wrong. */
    @Revision("1")
    record PartyReplaced(
            GrievanceId grievanceId,
            PartyRef former,
            PartyRef current,
            PartyRole role,
            CorrectionReason reason,
            @Nullable DocumentRef proof,
            @Nullable UnitId village,
            Instant occurredAt)
            implements RecordEvent {}

    /** 更正所涉村居: it was put right in which villages the sides of the matter live. */
    @Revision("1")
    record VillagesCorrected(
            GrievanceId grievanceId,
            List<UnitId> former,
            List<UnitId> villages,
            CorrectionReason reason,
            Instant occurredAt)
            implements RecordEvent {

        public VillagesCorrected {
            former = Copied.of(former);
            villages = Copied.of(villages);
        }
    }

    /** 更正分类: the category was wrong. */
    @Revision("1")
    record CategoryCorrected(
            GrievanceId grievanceId,
            CategoryCode former,
            CategoryCode category,
            CategorySchemeVersion categoryScheme,
            CorrectionReason reason,
            Instant occurredAt)
            implements RecordEvent {}

    /** 更正收件时间: the time of receipt was wrong; deadlines that were set do not move (I4). */
    @Revision("1")
    record ReceiptTimeCorrected(
            GrievanceId grievanceId, Instant former, Instant receivedAt, CorrectionReason reason, Instant occurredAt)
            implements RecordEvent {}

    /** 更正材料: a document was wrong and another stands in its place. */
    @Revision("1")
    record DocumentCorrected(
            GrievanceId grievanceId,
            DocumentRef former,
            DocumentRef current,
            CorrectionReason reason,
            Instant occurredAt)
            implements RecordEvent {}

    /** 并案: the same matter is handled under another number; the person keeps the right to an answer of their own. */
    @Revision("1")
    record GrievanceLinked(
            GrievanceId grievanceId, GrievanceId original, List<DeadlineId> endedDeadlines, Instant occurredAt)
            implements RecordEvent, EndsDeadlines {

        public GrievanceLinked {
            endedDeadlines = Copied.of(endedDeadlines);
        }
    }

    /** 并案答复: the person whose matter was linked got an answer of their own. */
    @Revision("1")
    record DuplicateAnswered(GrievanceId grievanceId, Reply reply, Instant occurredAt) implements RecordEvent {}

    /** 分案: a part of the matter goes its own way; it keeps the time of receipt and the protection of the whole. */
    @Revision("1")
    record MatterSplitOff(
            GrievanceId grievanceId,
            GrievanceId part,
            MatterType kind,
            IntakeChannel channel,
            PlaceCode place,
            DocumentRef summary,
            Reporter reporter,
            Receipt receipt,
            Protection protection,
            ProcessingNotice notice,
            CategorySchemeVersion categoryScheme,
            boolean petitionLike,
            boolean emergency,
            Instant occurredAt)
            implements RecordEvent {}
}
