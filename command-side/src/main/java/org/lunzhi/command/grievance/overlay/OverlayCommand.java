package org.lunzhi.command.grievance.overlay;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.overlay.EscalationReason;
import org.lunzhi.kernel.grievance.overlay.ParkEndReason;
import org.lunzhi.kernel.grievance.overlay.SafetyRecipient;
import org.lunzhi.kernel.grievance.overlay.SupervisionCause;
import org.lunzhi.kernel.grievance.overlay.SupervisionLevel;
import org.lunzhi.kernel.grievance.overlay.SupervisionNumber;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

/** What one can lay over a matter, whatever its stage. */
sealed interface OverlayCommand {

    @TargetAggregateIdentifier
    GrievanceId grievanceId();

    /** Park the matter until an announced date; the first review is by then or by the policy's interval. */
    record ParkGrievance(
            GrievanceId grievanceId,
            DocumentRef measures,
            LocalDate announcedDate,
            @Nullable LocalDate reviewOn,
            @Nullable DocumentRef personInformed)
            implements OverlayCommand {}

    /** Look at a parked matter again and leave it parked. */
    record ReviewParking(GrievanceId grievanceId, @Nullable DocumentRef note) implements OverlayCommand {}

    record EndParking(GrievanceId grievanceId, ParkEndReason reason) implements OverlayCommand {}

    /** Remind the unit that is charged with the matter. */
    record RemindUnit(GrievanceId grievanceId) implements OverlayCommand {}

    record OpenSupervision(
            GrievanceId grievanceId,
            SupervisionNumber number,
            SupervisionLevel level,
            SupervisionCause cause,
            @Nullable LocalDate reportBy)
            implements OverlayCommand {}

    record CloseSupervision(GrievanceId grievanceId, SupervisionNumber number, DocumentRef report)
            implements OverlayCommand {}

    record EscalateGrievance(
            GrievanceId grievanceId,
            HandlingLevel to,
            @Nullable UnitId unit,
            EscalationReason reason) implements OverlayCommand {}

    /** Seal the matter against these units, or against further ones; open or ended. */
    record SealGrievance(GrievanceId grievanceId, List<UnitId> excludedUnits) implements OverlayCommand {}

    /** Keep a part from whom the whole is kept. */
    record InheritProtection(GrievanceId grievanceId, Protection protection) implements OverlayCommand {}

    /** Keep from the handling units who the person is; whoever brought the matter shows the secret on the receipt. */
    record RequestConfidentiality(
            GrievanceId grievanceId, @Nullable TokenHash token) implements OverlayCommand {}

    /** Tell an office, once, that somebody may be in danger (People's Mediation Law art. 25). */
    record ReferForSafety(GrievanceId grievanceId, SafetyRecipient recipient, DocumentRef referral)
            implements OverlayCommand {}
}
