package org.lunzhi.kernel.grievance;

import static org.lunzhi.kernel.calendar.CalendarSamples.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.DispatchEvent.DispatchAcknowledged;
import org.lunzhi.kernel.grievance.DispatchEvent.GrievanceDispatched;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceAccepted;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.OutcomeEvent.FollowUpRecorded;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceClosed;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReported;
import org.lunzhi.kernel.grievance.OutcomeEvent.OutcomeReviewed;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.handling.DispatchManner;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.intake.Screening;
import org.lunzhi.kernel.grievance.intake.ScreeningAnswer;
import org.lunzhi.kernel.grievance.intake.Source;
import org.lunzhi.kernel.grievance.intake.StatutoryRoute;
import org.lunzhi.kernel.grievance.outcome.ClosingGround;
import org.lunzhi.kernel.grievance.outcome.FollowUpConclusion;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.grievance.outcome.Rating;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.grievance.outcome.Resolution;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.NoticeVersion;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.ProcessingBasis;
import org.lunzhi.kernel.privacy.ProcessingNotice;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

/** One neighbours' quarrel on the hotline, told from the first call on 2026-02-12 to closure: golden scenario 6. */
public final class GrievanceSamples {

    public static final GrievanceId ID = GrievanceId.of("grievance-boundary-wall");
    public static final PartyRef COMPLAINANT = PartyRef.of("party-complainant");
    public static final PartyRef OTHER_SIDE = PartyRef.of("party-other-side");
    public static final UnitId STATION = UnitId.of("unit-station-yanman");
    public static final UnitId LEAD = UnitId.of("unit-housing-office");
    public static final UnitId CO_HANDLER = UnitId.of("unit-village-yanman");
    public static final OfficerId CLERK = OfficerId.of("officer-clerk");
    public static final OfficerId HANDLER = OfficerId.of("officer-handler");
    public static final OfficerId REVIEWER = OfficerId.of("officer-reviewer");
    public static final OfficerId FOLLOW_UP_OFFICER = OfficerId.of("officer-follow-up");
    public static final CategoryCode NEIGHBOURS = CategoryCode.of("neighbours");
    public static final CategorySchemeVersion SCHEME = CategorySchemeVersion.of("national-2010");
    public static final PolicyVersion POLICY = PolicyVersion.of("shandong-2020");
    public static final ProcessingNotice NOTICE =
            new ProcessingNotice(NoticeVersion.of("notice-2026"), ProcessingBasis.STATUTORY_DUTY);
    public static final Screening SAFE = new Screening(ScreeningAnswer.NO, ScreeningAnswer.NO);

    /** What is kept of the secret on the complainant's receipt. */
    public static final TokenHash TOKEN =
            TokenHash.of("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9");

    private GrievanceSamples() {}

    /** A person who gave a name and asked for nothing special. */
    public static Reporter reporter() {
        return new Reporter(COMPLAINANT, List.of(), false, false, false, List.of(CO_HANDLER), TOKEN);
    }

    /** Received at the station by its clerk and recorded at once. */
    public static Receipt receipt(Instant receivedAt) {
        return new Receipt(STATION, CLERK, receivedAt, null);
    }

    /** The first version of a document of the file, named so that tests can tell it. */
    public static DocumentRef document(String name, DocumentType type) {
        return new DocumentRef(
                DocumentId.of("document-" + name),
                1,
                type,
                Audience.HANDLERS,
                Commitment.of("commitment-" + name),
                RetentionClass.GRIEVANCE_FILE);
    }

    /** A deadline that ends with the day. */
    public static Deadline deadline(DeadlineKind kind, int number, String lastDay) {
        LocalDate day = LocalDate.parse(lastDay);
        return new Deadline(
                DeadlineId.of(ID.value(), kind, number),
                kind,
                day,
                day,
                at(lastDay + "T09:00"),
                StationTime.startOf(day.plusDays(1)),
                false,
                CalendarVersion.of(2026, 1));
    }

    public static GrievanceRegistered registered() {
        return new GrievanceRegistered(
                ID,
                MatterType.UNKNOWN,
                IntakeChannel.HOTLINE,
                PlaceCode.of("place-yanman-3"),
                document("summary", DocumentType.STATEMENT),
                reporter(),
                receipt(at("2026-02-12T09:00")),
                Protection.NONE,
                NOTICE,
                Source.DIRECT,
                SCHEME,
                false,
                false,
                List.of(deadline(DeadlineKind.ACCEPTANCE_DECISION, 1, "2026-02-26")),
                at("2026-02-12T09:00"));
    }

    public static GrievanceTriaged triaged() {
        return new GrievanceTriaged(
                ID,
                MatterType.DISPUTE,
                Track.HOTLINE,
                Urgency.ORDINARY,
                NEIGHBOURS,
                HandlingLevel.VILLAGE,
                StatutoryRoute.NONE,
                SAFE,
                List.of(),
                at("2026-02-12T09:20"));
    }

    /** Where the policy counts from dispatch, there is no limit yet. */
    public static GrievanceAccepted accepted() {
        return new GrievanceAccepted(
                ID,
                POLICY,
                CalendarVersion.of(2026, 1),
                null,
                null,
                null,
                List.of(DeadlineId.of(ID.value(), DeadlineKind.ACCEPTANCE_DECISION, 1)),
                at("2026-02-12T09:30"));
    }

    /** Five working days from 12 February end on the 26th, after the Spring Festival. */
    public static Deadline handlingLimit() {
        return deadline(DeadlineKind.HANDLING, 1, "2026-02-26");
    }

    public static GrievanceDispatched dispatched() {
        return new GrievanceDispatched(
                ID,
                1,
                LEAD,
                List.of(CO_HANDLER),
                DispatchManner.ASSIGN_WITH_REPORT,
                CatalogueEntryId.of("housing-014"),
                null,
                handlingLimit(),
                List.of(
                        handlingLimit(),
                        deadline(DeadlineKind.ACKNOWLEDGE, 1, "2026-02-13"),
                        deadline(DeadlineKind.RETURN_WINDOW, 1, "2026-02-14")),
                List.of(),
                at("2026-02-12T10:00"));
    }

    public static DispatchAcknowledged acknowledged() {
        return new DispatchAcknowledged(
                ID,
                LEAD,
                HANDLER,
                List.of(
                        DeadlineId.of(ID.value(), DeadlineKind.ACKNOWLEDGE, 1),
                        DeadlineId.of(ID.value(), DeadlineKind.RETURN_WINDOW, 1)),
                at("2026-02-13T09:00"));
    }

    /** The person was answered, and there is a proof of it. */
    public static Reply reply() {
        return new Reply(document("reply", DocumentType.REPLY_PROOF), at("2026-02-25T15:00"), null);
    }

    public static OutcomeReported outcomeReported() {
        return outcomeReported(OutcomeKind.RESOLVED);
    }

    public static OutcomeReported outcomeReported(OutcomeKind kind) {
        return new OutcomeReported(
                ID,
                kind,
                document("report", DocumentType.OUTCOME_REPORT),
                List.of(),
                reply(),
                LEAD,
                HANDLER,
                List.of(deadline(DeadlineKind.OUTCOME_REVIEW, 1, "2026-02-27")),
                List.of(handlingLimit().id()),
                at("2026-02-25T16:00"));
    }

    public static OutcomeReviewed outcomeReviewed() {
        return new OutcomeReviewed(
                ID,
                REVIEWER,
                List.of(deadline(DeadlineKind.FOLLOW_UP, 1, "2026-03-02")),
                List.of(DeadlineId.of(ID.value(), DeadlineKind.OUTCOME_REVIEW, 1)),
                at("2026-02-26T09:00"));
    }

    public static FollowUpRecorded followedUp() {
        return new FollowUpRecorded(
                ID,
                1,
                ContactResult.REACHED,
                Resolution.YES,
                Rating.SATISFIED,
                null,
                FOLLOW_UP_OFFICER,
                null,
                FollowUpConclusion.CONCLUDED,
                List.of(DeadlineId.of(ID.value(), DeadlineKind.FOLLOW_UP, 1)),
                at("2026-02-27T10:00"));
    }

    public static GrievanceClosed closed() {
        return new GrievanceClosed(ID, ClosingGround.ANSWERED, null, null, List.of(), at("2026-02-27T11:00"));
    }

    /** The plain course of the matter, in order. */
    public static List<GrievanceEvent> courseOfAMatter() {
        return List.of(
                registered(),
                triaged(),
                accepted(),
                dispatched(),
                acknowledged(),
                outcomeReported(),
                outcomeReviewed(),
                followedUp(),
                closed());
    }
}
