package org.lunzhi.command.servicerequest.standing;

import java.util.EnumMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderPersonChanged;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.order.OrderPerson;

/** Whom an order is about now, as far as they were named. */
public final class Persons {

    private final Map<OrderPerson, PartyRef> named = new EnumMap<>(OrderPerson.class);

    @EventSourcingHandler
    void evolve(OrderPlaced event) {
        name(OrderPerson.REQUESTER, event.requester().party());
        name(OrderPerson.BENEFICIARY, event.requester().beneficiary());
    }

    @EventSourcingHandler
    void evolve(OrderPersonChanged event) {
        name(event.role(), event.person());
    }

    private void name(OrderPerson role, @Nullable PartyRef person) {
        if (person != null) {
            named.put(role, person);
        }
    }

    public @Nullable PartyRef find(OrderPerson role) {
        return named.get(role);
    }
}
