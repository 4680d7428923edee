package org.lunzhi.command.servicerequest.standing;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderAccessRestricted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;

/** From whom an order is kept: from whom the grievance is kept as which it went on. */
public final class Protected {

    private Protection protection = Protection.NONE;

    @EventSourcingHandler
    void evolve(OrderConverted event) {
        protection = event.protection();
    }

    @EventSourcingHandler
    void evolve(OrderAccessRestricted event) {
        protection = protection.and(new Protection(event.sealed(), event.excludedUnits()));
    }

    /** Whether the order is kept from a unit: an excluded one, or one below it, which answers to it. */
    public boolean isKeptFrom(UnitId unit, UnitTree units, Instant at) {
        return units.isWithin(protection.excludedUnits(), unit, StationTime.dateOf(at));
    }

    /** Whether all that this keeps from somebody is kept from them already. */
    public boolean covers(Protection more) {
        return protection.covers(more);
    }
}
