package org.lunzhi.command.grievance.overlay;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.lunzhi.command.grievance.overlay.OverlayCommand.InheritProtection;
import org.lunzhi.command.support.history.EarlierFacts;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.RecordEvent.MatterSplitOff;
import org.springframework.stereotype.Component;

/** When a matter is sealed, the parts that were split off it before are kept from the same units. */
@Component
@ProcessingGroup("grievance-parts")
@DisallowReplay
class WhenGrievanceSealedSealParts {

    private final CommandGateway commands;
    private final EarlierFacts facts;

    WhenGrievanceSealedSealParts(CommandGateway commands, EarlierFacts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void react(GrievanceSealed event, @SequenceNumber long number) {
        facts.of(event.grievanceId(), number, MatterSplitOff.class)
                .forEach(cut -> commands.sendAndWait(new InheritProtection(cut.part(), event.protection())));
    }
}
