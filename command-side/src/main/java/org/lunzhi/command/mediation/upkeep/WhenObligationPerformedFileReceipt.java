package org.lunzhi.command.mediation.upkeep;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.FileReceipt;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationPerformed;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.springframework.stereotype.Component;

/** When an obligation was met, its receipt goes into the file of the case. */
@Component
@ProcessingGroup("mediation-receipts")
@DisallowReplay
class WhenObligationPerformedFileReceipt {

    private final CommandGateway commands;

    WhenObligationPerformedFileReceipt(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(ObligationPerformed event) {
        DocumentRef receipt = event.evidence();
        if (receipt != null) {
            commands.sendAndWait(new FileReceipt(event.mediationId(), receipt));
        }
    }
}
