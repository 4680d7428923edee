package org.lunzhi.command.grievance.dispatch;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.HandOverHandling;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.OfferFromRota;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.handling.HandoverReason;
import org.lunzhi.kernel.roster.AssignmentEvent.CaseAssignedFromRota;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverAccepted;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverOccasion;
import org.springframework.stereotype.Component;

/**
 * When the rota gives a grievance to somebody, it is offered to them; when one person on the rota accepts it from
 * another, the duty to answer for it goes over.
 */
@Component
@ProcessingGroup("grievance-rota")
@DisallowReplay
class WhenRotaMovesMatterMoveDuty {

    private final CommandGateway commands;

    WhenRotaMovesMatterMoveDuty(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(CaseAssignedFromRota event) {
        GrievanceId grievance = event.matter().grievance();
        if (grievance != null) {
            commands.sendAndWait(new OfferFromRota(grievance, event.chosen()));
        }
    }

    /** What was not accepted is not in the event, and stays with the giver; so does what was accepted for no unit. */
    @EventHandler
    void react(HandoverAccepted event) {
        event.items().stream().map(CaseRef::grievance).forEach(grievance -> handOver(grievance, event));
    }

    private void handOver(@Nullable GrievanceId grievance, HandoverAccepted event) {
        if (grievance != null && event.unit() != null) {
            commands.sendAndWait(new HandOverHandling(
                    grievance, event.giver(), event.receiver(), event.unit(), reasonOf(event.occasion())));
        }
    }

    private static HandoverReason reasonOf(HandoverOccasion occasion) {
        return switch (occasion) {
            case END_OF_SHIFT -> HandoverReason.END_OF_SHIFT;
            case LEAVING -> HandoverReason.LEAVING_POST;
            case ABSENCE -> HandoverReason.ABSENCE;
        };
    }
}
