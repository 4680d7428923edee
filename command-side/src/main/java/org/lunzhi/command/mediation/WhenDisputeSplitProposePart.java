package org.lunzhi.command.mediation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.lunzhi.command.mediation.OpeningCommand.ProposeMediation;
import org.lunzhi.command.mediation.OpeningCommand.Protection;
import org.lunzhi.kernel.mediation.UpkeepEvent.DisputeSplitOff;
import org.springframework.stereotype.Component;

/** When a part is split off a dispute, it is proposed as a case of its own under the same protection. */
@Component
@ProcessingGroup("mediation-parts")
@DisallowReplay
class WhenDisputeSplitProposePart {

    private final CommandGateway commands;

    WhenDisputeSplitProposePart(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(DisputeSplitOff event) {
        try {
            commands.sendAndWait(proposal(event));
        } catch (AggregateStreamCreationException proposedBefore) {
            // The event came twice and the part is there: nothing is left to do.
        }
    }

    static ProposeMediation proposal(DisputeSplitOff event) {
        return new ProposeMediation(
                event.part(),
                event.grievanceId(),
                event.source(),
                event.unit(),
                event.committee(),
                event.jurisdiction(),
                event.proceedings(),
                event.parties(),
                event.matter(),
                new Protection(event.excludedUnits(), event.sealed(), event.dangerKnown()),
                null);
    }
}
