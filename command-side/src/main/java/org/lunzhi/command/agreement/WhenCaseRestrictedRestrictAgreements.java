package org.lunzhi.command.agreement;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.lunzhi.command.support.history.EarlierFacts;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementReached;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.springframework.stereotype.Component;

/**
 * When a case is kept from further units, so is what its parties agreed before. What they agree later is drawn up under
 * the restriction. The group is that of the drawing up: an agreement is there before it is restricted.
 */
@Component
@ProcessingGroup("agreements-of-cases")
@DisallowReplay
class WhenCaseRestrictedRestrictAgreements {

    private final CommandGateway commands;
    private final EarlierFacts facts;

    WhenCaseRestrictedRestrictAgreements(CommandGateway commands, EarlierFacts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void react(AccessRestricted event, @SequenceNumber long number) {
        Protection protection = new Protection(event.sealed(), event.excludedUnits());
        facts.of(event.mediationId(), number, AgreementReached.class)
                .forEach(reached -> commands.sendAndWait(new RestrictAgreement(reached.agreementId(), protection)));
    }
}
