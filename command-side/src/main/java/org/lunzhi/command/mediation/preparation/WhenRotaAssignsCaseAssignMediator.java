package org.lunzhi.command.mediation.preparation;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.lunzhi.command.mediation.preparation.PreparationCommand.AssignMediators;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.conduct.SelectedBy;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.roster.AssignmentEvent.CaseAssignedFromRota;
import org.springframework.stereotype.Component;

/** When the rota gives a mediation to somebody with a mandate, they are named as its mediator. */
@Component
@ProcessingGroup("mediation-rota")
@DisallowReplay
class WhenRotaAssignsCaseAssignMediator {

    private final CommandGateway commands;

    WhenRotaAssignsCaseAssignMediator(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(CaseAssignedFromRota event) {
        MediationId mediation = event.matter().mediation();
        MediatorId mandate = event.mandate();
        if (mediation != null && mandate != null) {
            commands.sendAndWait(new AssignMediators(mediation, List.of(mandate), List.of(mandate), SelectedBy.ROTA));
        }
    }
}
