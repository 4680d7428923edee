package org.lunzhi.command.grievance.intake;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.intake.DeclineReason;
import org.lunzhi.kernel.grievance.intake.DisclosedItem;
import org.lunzhi.kernel.grievance.intake.Screening;
import org.lunzhi.kernel.grievance.intake.StatutoryRoute;
import org.lunzhi.kernel.grievance.outcome.MediationEnd;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** What one can ask of a registered matter until it is settled who handles it. */
sealed interface IntakeCommand {

    @TargetAggregateIdentifier
    GrievanceId grievanceId();

    /** Choose the track; the triager declares to have no interest of their own. */
    record TriageGrievance(
            GrievanceId grievanceId,
            MatterType kind,
            Track track,
            Urgency urgency,
            CategoryCode category,
            HandlingLevel level,
            StatutoryRoute route,
            Screening screening,
            boolean withoutInterest)
            implements IntakeCommand {}

    /** Take the matter on; where the same facts were brought before, it takes a paper that shows what is new. */
    record AcceptGrievance(
            GrievanceId grievanceId,
            @Nullable GrievanceId sameFactsAs,
            @Nullable DocumentRef newFactOrReason) implements IntakeCommand {}

    record DeclineGrievance(
            GrievanceId grievanceId,
            DeclineReason reason,
            StatutoryRoute route,
            @Nullable DocumentRef routeNotice) implements IntakeCommand {}

    record TransferOut(
            GrievanceId grievanceId,
            UnitId recipient,
            List<DisclosedItem> disclosed,
            DocumentRef letter,
            DocumentRef receipt)
            implements IntakeCommand {}

    record OpenMediation(
            GrievanceId grievanceId,
            MediationId mediationId,
            List<PartyRef> applicants,
            List<PartyRef> respondents,
            @Nullable CommitteeId committee,
            @Nullable DocumentRef application)
            implements IntakeCommand {}

    /** A part of the mediation goes on as a case of its own; sent by the station itself. */
    record AwaitMediationPart(GrievanceId grievanceId, MediationId mediationId) implements IntakeCommand {}

    /** The mediation of the matter ended; sent by the station itself. */
    record RecordMediationEnd(GrievanceId grievanceId, MediationId mediationId, MediationEnd end)
            implements IntakeCommand {}
}
