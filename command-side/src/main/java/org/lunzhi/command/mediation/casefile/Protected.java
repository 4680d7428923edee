package org.lunzhi.command.mediation.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.organisation.UnitId;

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

    public List<UnitId> excludedUnits() {
        return List.copyOf(excludedUnits);
    }

    public boolean isSealed() {
        return sealed;
    }
}
