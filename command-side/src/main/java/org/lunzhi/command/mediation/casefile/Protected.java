package org.lunzhi.command.mediation.casefile;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.UnitTree;

/** From whom a case is kept; its agreements and parts inherit it. */
public final class Protected {

    private Protection protection = Protection.NONE;

    @EventSourcingHandler
    void evolve(MediationProposed event) {
        protection = new Protection(event.sealed(), event.excludedUnits());
    }

    @EventSourcingHandler
    void evolve(AccessRestricted event) {
        protection = protection.and(new Protection(event.sealed(), event.excludedUnits()));
    }

    /** Whether the case is kept from a unit: an excluded one, or one below it, which answers to it. */
    public boolean isKeptFrom(UnitId unit, UnitTree units, Instant at) {
        return units.isWithin(protection.excludedUnits(), unit, StationTime.dateOf(at));
    }

    /** Whether all that this keeps from somebody is kept from them already. */
    public boolean covers(Protection more) {
        return protection.covers(more);
    }

    public List<UnitId> excludedUnits() {
        return protection.excludedUnits();
    }

    public boolean isSealed() {
        return protection.sealed();
    }
}
