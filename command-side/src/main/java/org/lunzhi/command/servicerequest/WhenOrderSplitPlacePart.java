package org.lunzhi.command.servicerequest;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.lunzhi.command.servicerequest.SplittingCommand.PlacePart;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderSplitOff;
import org.springframework.stereotype.Component;

/** When a part is split off an order, the part is placed as of the time of the whole. */
@Component
@ProcessingGroup("order-parts")
@DisallowReplay
class WhenOrderSplitPlacePart {

    private final CommandGateway commands;

    WhenOrderSplitPlacePart(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(OrderSplitOff event) {
        try {
            commands.sendAndWait(new PlacePart(
                    new PlaceOrder(
                            event.part(),
                            event.trackingCode(),
                            event.channel(),
                            event.service(),
                            event.demand(),
                            event.requester(),
                            event.notice()),
                    event.orderedAt()));
        } catch (AggregateStreamCreationException placedAlready) {
            // The event came twice and the part is there: nothing is left to do.
        }
    }
}
