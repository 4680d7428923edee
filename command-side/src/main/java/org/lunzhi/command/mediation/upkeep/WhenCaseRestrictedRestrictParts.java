package org.lunzhi.command.mediation.upkeep;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.RestrictAccess;
import org.lunzhi.command.support.history.EarlierFacts;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.mediation.UpkeepEvent.DisputeSplitOff;
import org.springframework.stereotype.Component;

/** When a case is kept from further units, so are the parts that were split off it before. */
@Component
@ProcessingGroup("mediation-parts")
@DisallowReplay
class WhenCaseRestrictedRestrictParts {

    private final CommandGateway commands;
    private final EarlierFacts facts;

    WhenCaseRestrictedRestrictParts(CommandGateway commands, EarlierFacts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void react(AccessRestricted event, @SequenceNumber long number) {
        facts.of(event.mediationId(), number, DisputeSplitOff.class)
                .forEach(cut ->
                        commands.sendAndWait(new RestrictAccess(cut.part(), event.excludedUnits(), event.sealed())));
    }
}
