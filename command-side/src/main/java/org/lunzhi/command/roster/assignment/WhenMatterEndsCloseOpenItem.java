package org.lunzhi.command.roster.assignment;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.lunzhi.command.roster.MatterCommand.CloseOpenItem;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceDeclined;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTransferredOut;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceClosed;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceWithdrawn;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.mediation.EndingEvent.CaseConcluded;
import org.lunzhi.kernel.mediation.EndingEvent.MediationTerminated;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationDeclined;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyRefused;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.OrderClosed;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderCancelled;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderExpired;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderRejected;
import org.springframework.stereotype.Component;

/** When a matter comes to its end, the person to whom the rota gave it no longer answers for it. */
@Component
@ProcessingGroup("rota-open-items")
@DisallowReplay
class WhenMatterEndsCloseOpenItem {

    private final CommandGateway commands;
    private final DutyBoard board;

    WhenMatterEndsCloseOpenItem(CommandGateway commands, DutyBoard board) {
        this.commands = commands;
        this.board = board;
    }

    @EventHandler
    void react(GrievanceClosed event) {
        close(CaseRef.of(event.grievanceId()));
    }

    @EventHandler
    void react(GrievanceDeclined event) {
        close(CaseRef.of(event.grievanceId()));
    }

    @EventHandler
    void react(GrievanceTransferredOut event) {
        close(CaseRef.of(event.grievanceId()));
    }

    @EventHandler
    void react(GrievanceWithdrawn event) {
        close(CaseRef.of(event.grievanceId()));
    }

    @EventHandler
    void react(GrievanceLinked event) {
        close(CaseRef.of(event.grievanceId()));
    }

    @EventHandler
    void react(MediationTerminated event) {
        close(CaseRef.of(event.mediationId()));
    }

    @EventHandler
    void react(CaseConcluded event) {
        close(CaseRef.of(event.mediationId()));
    }

    @EventHandler
    void react(MediationDeclined event) {
        close(CaseRef.of(event.mediationId()));
    }

    @EventHandler
    void react(PartyRefused event) {
        close(CaseRef.of(event.mediationId()));
    }

    @EventHandler
    void react(OrderRejected event) {
        close(CaseRef.of(event.serviceRequestId()));
    }

    @EventHandler
    void react(OrderConverted event) {
        close(CaseRef.of(event.serviceRequestId()));
    }

    @EventHandler
    void react(OrderCancelled event) {
        close(CaseRef.of(event.serviceRequestId()));
    }

    @EventHandler
    void react(OrderExpired event) {
        close(CaseRef.of(event.serviceRequestId()));
    }

    @EventHandler
    void react(OrderClosed event) {
        close(CaseRef.of(event.serviceRequestId()));
    }

    /** Most matters never came from a rota; then there is nothing to close. */
    private void close(CaseRef matter) {
        board.rosterOf(matter).ifPresent(roster -> commands.sendAndWait(new CloseOpenItem(roster, matter)));
    }
}
