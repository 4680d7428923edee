package org.lunzhi.command.agreement;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.lunzhi.command.agreement.SigningCommand.DrawUpAgreement;
import org.lunzhi.command.agreement.SigningCommand.LapseAgreement;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementReached;
import org.lunzhi.kernel.mediation.EndingEvent.PartyWithdrew;
import org.springframework.stereotype.Component;

/** When the parties of a case agree, the agreement is drawn up; when one leaves before it binds, it lapses. */
@Component
@ProcessingGroup("agreements-of-cases")
@DisallowReplay
class WhenCaseAgreedDrawUpAgreement {

    private final CommandGateway commands;

    WhenCaseAgreedDrawUpAgreement(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(AgreementReached event) {
        commands.sendAndWait(new DrawUpAgreement(
                event.agreementId(),
                event.mediationId(),
                event.committee(),
                event.policy(),
                event.form(),
                event.scope(),
                event.terms(),
                event.parties(),
                event.mediators(),
                event.unit(),
                event.lead(),
                event.excludedUnits(),
                event.sealed(),
                event.occurredAt()));
    }

    @EventHandler
    void react(PartyWithdrew event) {
        if (event.agreementId() != null) {
            commands.sendAndWait(new LapseAgreement(event.agreementId()));
        }
    }
}
