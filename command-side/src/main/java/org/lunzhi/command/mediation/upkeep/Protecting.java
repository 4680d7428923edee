package org.lunzhi.command.mediation.upkeep;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.RestrictAccess;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;

/** Decides from whom a case is kept, which does not ask how far the case has come. */
public final class Protecting {

    private final CaseFacts facts;

    public Protecting(CaseFacts facts) {
        this.facts = facts;
    }

    /** Where nothing is new, nothing happens: somebody asks twice, and so do reactions. */
    @CommandHandler
    void decide(RestrictAccess command, Clock clock) {
        if (!facts.access().covers(new Protection(command.sealed(), command.excludedUnits()))) {
            apply(new AccessRestricted(facts.id(), command.excludedUnits(), command.sealed(), clock.instant()));
        }
    }
}
