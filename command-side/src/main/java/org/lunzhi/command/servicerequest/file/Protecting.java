package org.lunzhi.command.servicerequest.file;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.kernel.access.Role.SYSTEM;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.RestrictOrder;
import org.lunzhi.command.servicerequest.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderAccessRestricted;

/** Decides from whom an order is kept that went on as a grievance. */
public final class Protecting {

    private final Standing standing;

    public Protecting(Standing standing) {
        this.standing = standing;
    }

    /** Where nothing is new, nothing happens. */
    @CommandHandler
    void decide(RestrictOrder command, Actor actor, Clock clock) {
        standing.admits(actor, SYSTEM);
        Protection more = command.protection();
        if (!standing.access().covers(more)) {
            apply(new OrderAccessRestricted(standing.id(), more.excludedUnits(), more.sealed(), clock.instant()));
        }
    }
}
