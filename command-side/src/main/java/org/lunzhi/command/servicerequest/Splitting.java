package org.lunzhi.command.servicerequest;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.PART_NOT_NAMED_ANEW;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.WRONG_STAGE;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.servicerequest.SplittingCommand.SplitOrder;
import org.lunzhi.command.servicerequest.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderSplitOff;
import org.lunzhi.kernel.servicerequest.catalogue.Catalogues;
import org.lunzhi.kernel.servicerequest.order.OrderPerson;

/** Decides whether a part of an order becomes an order of its own. */
final class Splitting {

    private final Standing standing;

    Splitting(Standing standing) {
        this.standing = standing;
    }

    /** What would be refused to an order is refused to a part, before anything is cut. */
    @CommandHandler
    void decide(
            SplitOrder command,
            Actor actor,
            Catalogues catalogues,
            PolicyBooks books,
            Calendars calendars,
            Clock clock) {
        standing.admits(actor, INTAKE_CLERK, COORDINATOR, DUTY_SECRETARY, AREA_LEAD);
        WRONG_STAGE.requires(standing.stage().beforeDelivery());
        PlaceOrder part = command.part();
        boolean anew =
                !isKnown(part.requester().party()) && !isKnown(part.requester().beneficiary());
        PART_NOT_NAMED_ANEW.requires(anew, "requester");
        Instant orderedAt = standing.placed().occurredAt();
        var unused = new Placement(part, orderedAt).decide(catalogues, books, calendars.current());
        apply(new OrderSplitOff(
                standing.id(),
                part.serviceRequestId(),
                part.trackingCode(),
                part.channel(),
                part.service(),
                part.demand(),
                part.requester(),
                part.notice(),
                orderedAt,
                clock.instant()));
    }

    private boolean isKnown(@Nullable PartyRef person) {
        return Stream.of(OrderPerson.values())
                .anyMatch(role ->
                        person != null && person.equals(standing.persons().find(role)));
    }
}
