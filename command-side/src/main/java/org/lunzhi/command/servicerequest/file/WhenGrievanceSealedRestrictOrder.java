package org.lunzhi.command.servicerequest.file;

import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.RestrictOrder;
import org.lunzhi.command.support.history.EarlierFacts;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.springframework.stereotype.Component;

/**
 * When a grievance is sealed that began as an ordered service, the order is kept from the same units. The order was
 * there before the grievance, so no other reaction must come first.
 */
@Component
@ProcessingGroup("sealed-orders")
@DisallowReplay
class WhenGrievanceSealedRestrictOrder {

    private final CommandGateway commands;
    private final EarlierFacts facts;

    WhenGrievanceSealedRestrictOrder(CommandGateway commands, EarlierFacts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void react(GrievanceSealed event, @SequenceNumber long number) {
        facts.of(event.grievanceId(), number, GrievanceRegistered.class).stream()
                .map(GrievanceRegistered::source)
                .flatMap(source -> Stream.ofNullable(source.order()))
                .forEach(order -> commands.sendAndWait(new RestrictOrder(order, event.protection())));
    }
}
