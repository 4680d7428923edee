package org.lunzhi.command.mediation.upkeep;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.RestrictAccess;
import org.lunzhi.command.support.history.EarlierFacts;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.springframework.stereotype.Component;

/**
 * When a grievance is sealed, the mediations it asked for before are kept from the same units. What it asks for later
 * is proposed under the seal. The group is that of the proposals: a case is there before it is restricted.
 */
@Component
@ProcessingGroup("mediation-requests")
@DisallowReplay
class WhenGrievanceSealedRestrictMediations {

    private final CommandGateway commands;
    private final EarlierFacts facts;

    WhenGrievanceSealedRestrictMediations(CommandGateway commands, EarlierFacts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void react(GrievanceSealed event, @SequenceNumber long number) {
        var protection = event.protection();
        facts.of(event.grievanceId(), number, MediationRequested.class)
                .forEach(request -> commands.sendAndWait(
                        new RestrictAccess(request.mediationId(), protection.excludedUnits(), protection.sealed())));
    }
}
