package org.lunzhi.query.export.told;

import java.util.Set;
import org.lunzhi.kernel.agreement.acts.BreachKind;
import org.lunzhi.kernel.agreement.acts.LapseReason;
import org.lunzhi.kernel.agreement.acts.SignerKind;
import org.lunzhi.kernel.agreement.acts.SigningManner;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.AgreementScope;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.handling.DispatchManner;
import org.lunzhi.kernel.grievance.handling.ExtensionReason;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.handling.HandoverReason;
import org.lunzhi.kernel.grievance.handling.ReturnReason;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.StatutoryRoute;
import org.lunzhi.kernel.grievance.outcome.ClosingGround;
import org.lunzhi.kernel.grievance.outcome.FollowUpConclusion;
import org.lunzhi.kernel.grievance.outcome.MediationEnd;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.grievance.outcome.ReopenReason;
import org.lunzhi.kernel.grievance.outcome.ReworkCause;
import org.lunzhi.kernel.grievance.overlay.ParkEndReason;
import org.lunzhi.kernel.grievance.overlay.ReminderCause;
import org.lunzhi.kernel.grievance.overlay.SupervisionCause;
import org.lunzhi.kernel.grievance.overlay.SupervisionLevel;
import org.lunzhi.kernel.mediation.conduct.SelectedBy;
import org.lunzhi.kernel.mediation.ending.NotReachedReason;
import org.lunzhi.kernel.mediation.ending.PerformanceState;
import org.lunzhi.kernel.mediation.terms.Jurisdiction;
import org.lunzhi.kernel.mediation.terms.Proceedings;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;
import org.lunzhi.kernel.servicerequest.feedback.ConfirmationManner;
import org.lunzhi.kernel.servicerequest.order.CancelledBy;
import org.lunzhi.kernel.servicerequest.order.ObstacleKind;
import org.lunzhi.kernel.servicerequest.order.OrderChannel;
import org.lunzhi.kernel.servicerequest.order.RejectionReason;
import org.lunzhi.kernel.servicerequest.order.ReleaseReason;
import org.lunzhi.kernel.servicerequest.order.ServiceResult;

/**
 * The codes that an export shows. What is not listed stays inside: some codes say that somebody was afraid, was kept
 * apart or is somebody's kin.
 */
final class Codes {

    private static final Set<Class<?>> SHOWN = Set.of(
            AgreementForm.class,
            AgreementScope.class,
            BreachKind.class,
            CancelledBy.class,
            ClosingGround.class,
            ConfirmationManner.class,
            ContactResult.class,
            DispatchManner.class,
            ExtensionReason.class,
            FollowUpConclusion.class,
            HandlingLevel.class,
            HandlingMode.class,
            HandoverReason.class,
            IntakeChannel.class,
            Jurisdiction.class,
            LapseReason.class,
            MatterType.class,
            MediationEnd.class,
            NotReachedReason.class,
            ObstacleKind.class,
            OrderChannel.class,
            OutcomeKind.class,
            ParkEndReason.class,
            PerformanceState.class,
            Proceedings.class,
            RejectionReason.class,
            ReleaseReason.class,
            ReminderCause.class,
            ReopenReason.class,
            ReturnReason.class,
            ReworkCause.class,
            SelectedBy.class,
            ServiceResult.class,
            SignerKind.class,
            SigningManner.class,
            StatutoryRoute.class,
            SupervisionCause.class,
            SupervisionLevel.class,
            Track.class,
            Urgency.class);

    private Codes() {}

    static boolean isShown(Class<?> type) {
        return SHOWN.contains(type);
    }
}
