package org.lunzhi.command.grievance;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.lunzhi.kernel.grievance.intake.BackdatingReason;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.intake.Source;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;
import org.springframework.stereotype.Component;

/**
 * When an ordered service turns out to be a conflict, a grievance is registered, received when it was ordered; whoever
 * holds the receipt of the order follows and takes back the grievance with the same secret.
 */
@Component
@ProcessingGroup("converted-orders")
@DisallowReplay
class WhenOrderConvertedRegisterGrievance {

    private final CommandGateway commands;

    WhenOrderConvertedRegisterGrievance(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(OrderConverted event) {
        try {
            commands.sendAndWait(registration(event));
        } catch (AggregateStreamCreationException registeredAlready) {
            // The event came twice and the grievance is there: nothing is left to do.
        }
    }

    private static RegisterGrievance registration(OrderConverted event) {
        boolean anonymous = event.party() == null;
        return new RegisterGrievance(
                event.grievance(),
                event.kind(),
                IntakeChannel.CONVERTED_ORDER,
                event.place(),
                event.wish(),
                new Reporter(event.party(), List.of(), anonymous, false, false, List.of(), event.token()),
                new Receipt(event.unit(), event.officer(), event.receivedAt(), BackdatingReason.TAKEN_OVER),
                event.protection(),
                event.notice(),
                Source.order(event.serviceRequestId()),
                event.categoryScheme(),
                false,
                event.emergency());
    }
}
