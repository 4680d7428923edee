package org.lunzhi.command.mediation.casefile;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.UnitTree;

/** From whom a case is kept; its agreement inherits it. */
public final class Protected {

    private final Set<UnitId> excludedUnits = new LinkedHashSet<>();
    private boolean sealed;

    @EventSourcingHandler
    void evolve(MediationProposed event) {
        excludedUnits.addAll(event.excludedUnits());
        sealed = event.sealed();
    }

    @EventSourcingHandler
    void evolve(AccessRestricted event) {
        excludedUnits.addAll(event.excludedUnits());
        sealed = sealed || event.sealed();
    }

    /** Whether the case is kept from a unit: an excluded one, or one below it, which answers to it. */
    public boolean isKeptFrom(UnitId unit, UnitTree units, Instant at) {
        return units.isWithin(excludedUnits, unit, StationTime.dateOf(at));
    }

    public List<UnitId> excludedUnits() {
        return List.copyOf(excludedUnits);
    }

    public boolean isSealed() {
        return sealed;
    }
}
