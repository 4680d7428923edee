package org.lunzhi.command.mediation.ending;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.lunzhi.command.mediation.ending.EndingCommand.NoteAgreementEffect;
import org.lunzhi.command.mediation.ending.EndingCommand.NoteAgreementLapse;
import org.lunzhi.command.mediation.ending.EndingCommand.NotePerformance;
import org.lunzhi.kernel.agreement.PerformanceEvent.AgreementPerformed;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationBreached;
import org.lunzhi.kernel.agreement.PerformanceEvent.OutcomeDisputed;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementBecameEffective;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementLapsed;
import org.lunzhi.kernel.mediation.ending.PerformanceState;
import org.springframework.stereotype.Component;

/** When an agreement takes effect, lapses, is performed, broken or disputed, its case is told. */
@Component
@ProcessingGroup("mediation-agreements")
@DisallowReplay
class WhenAgreementFaresTellMediationCase {

    private final CommandGateway commands;

    WhenAgreementFaresTellMediationCase(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(AgreementBecameEffective event) {
        commands.sendAndWait(new NoteAgreementEffect(event.mediationId(), event.agreementId(), event.effectiveAt()));
    }

    @EventHandler
    void react(AgreementLapsed event) {
        commands.sendAndWait(new NoteAgreementLapse(event.mediationId(), event.agreementId()));
    }

    @EventHandler
    void react(AgreementPerformed event) {
        commands.sendAndWait(new NotePerformance(event.mediationId(), event.agreementId(), PerformanceState.PERFORMED));
    }

    @EventHandler
    void react(ObligationBreached event) {
        commands.sendAndWait(new NotePerformance(event.mediationId(), event.agreementId(), PerformanceState.BREACHED));
    }

    @EventHandler
    void react(OutcomeDisputed event) {
        commands.sendAndWait(new NotePerformance(event.mediationId(), event.agreementId(), PerformanceState.DISPUTED));
    }
}
