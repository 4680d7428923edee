package org.lunzhi.command.grievance.intake;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.intake.IntakeCommand.AwaitMediationPart;
import org.lunzhi.command.grievance.intake.IntakeCommand.RecordMediationEnd;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.outcome.MediationEnd;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementTookEffect;
import org.lunzhi.kernel.mediation.EndingEvent.MediationTerminated;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationDeclined;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyRefused;
import org.lunzhi.kernel.mediation.UpkeepEvent.DisputeSplitOff;
import org.lunzhi.kernel.mediation.ending.TerminationReason;
import org.springframework.stereotype.Component;

/**
 * When a mediation comes to an end, the grievance it was requested for learns of it and may be closed once all parts of
 * it have ended.
 *
 * <p>Only the events of one case come in their order. That a part is waited for is therefore told twice: with the cut,
 * which comes before the end of the whole, and with the proposal of the part, which comes before the end of the part.
 */
@Component
@ProcessingGroup("grievance-mediations")
@DisallowReplay
class WhenMediationEndedTellGrievance {

    private final CommandGateway commands;

    WhenMediationEndedTellGrievance(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(DisputeSplitOff event) {
        await(event.grievanceId(), event.part());
    }

    /** To the mediation that the grievance asked for itself this is no news. */
    @EventHandler
    void react(MediationProposed event) {
        await(event.grievanceId(), event.mediationId());
    }

    @EventHandler
    void react(AgreementTookEffect event) {
        tell(event.grievanceId(), event.mediationId(), MediationEnd.AGREED);
    }

    @EventHandler
    void react(MediationTerminated event) {
        MediationEnd end =
                event.reason() == TerminationReason.NOT_REACHED ? MediationEnd.NOT_REACHED : MediationEnd.TERMINATED;
        tell(event.grievanceId(), event.mediationId(), end);
    }

    @EventHandler
    void react(MediationDeclined event) {
        tell(event.grievanceId(), event.mediationId(), MediationEnd.DECLINED);
    }

    @EventHandler
    void react(PartyRefused event) {
        tell(event.grievanceId(), event.mediationId(), MediationEnd.REFUSED);
    }

    private void await(@Nullable GrievanceId grievance, MediationId part) {
        if (grievance != null) {
            commands.sendAndWait(new AwaitMediationPart(grievance, part));
        }
    }

    /** A mediation that no grievance asked for has nobody to tell. */
    private void tell(@Nullable GrievanceId grievance, MediationId mediation, MediationEnd end) {
        if (grievance != null) {
            commands.sendAndWait(new RecordMediationEnd(grievance, mediation, end));
        }
    }
}
