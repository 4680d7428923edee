package org.lunzhi.command.grievance;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.lunzhi.kernel.grievance.RecordEvent.MatterSplitOff;
import org.lunzhi.kernel.grievance.intake.Source;
import org.springframework.stereotype.Component;

/** When a part is split off a matter, the part is registered with the receipt and the protection of the whole. */
@Component
@ProcessingGroup("grievance-parts")
@DisallowReplay
class WhenMatterSplitRegisterPart {

    private final CommandGateway commands;

    WhenMatterSplitRegisterPart(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(MatterSplitOff event) {
        try {
            commands.sendAndWait(registration(event));
        } catch (AggregateStreamCreationException registeredAlready) {
            // The event came twice and the part is there: nothing is left to do.
        }
    }

    private static RegisterGrievance registration(MatterSplitOff event) {
        return new RegisterGrievance(
                event.part(),
                event.kind(),
                event.channel(),
                event.place(),
                event.summary(),
                event.reporter(),
                event.receipt(),
                event.protection(),
                event.notice(),
                Source.splitFrom(event.grievanceId()),
                event.categoryScheme(),
                event.petitionLike(),
                event.emergency());
    }
}
