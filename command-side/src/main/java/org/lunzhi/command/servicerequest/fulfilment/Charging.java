package org.lunzhi.command.servicerequest.fulfilment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.CLAIM_NOT_YOURS;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.CLAIM_TAKEN;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.ENTRY_UNKNOWN;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.OUT_OF_AREA;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.SELF_CLAIM;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.SHIFT_MISSING;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;
import static org.lunzhi.kernel.access.Role.SERVICE_RUNNER;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.ClaimOrder;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.DispatchRunner;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.RecallDispatch;
import org.lunzhi.command.servicerequest.fulfilment.FulfilmentCommand.ReleaseClaim;
import org.lunzhi.command.servicerequest.standing.Area;
import org.lunzhi.command.servicerequest.standing.Stage;
import org.lunzhi.command.servicerequest.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ClaimReleased;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.DispatchRecalled;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderClaimed;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderDispatched;
import org.lunzhi.kernel.servicerequest.catalogue.Catalogues;
import org.lunzhi.kernel.servicerequest.order.RunnerBasis;

/** Decides who takes an open order on: one person at a time, and never their own. */
public final class Charging {

    private final Standing standing;

    public Charging(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(ClaimOrder command, Actor actor, UnitTree units, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, SERVICE_RUNNER, DUTY_SECRETARY, HANDLER, INTAKE_CLERK);
        isFree();
        SELF_CLAIM.requires(command.withoutInterest() && !ordered(actor.officer()));
        Instant now = clock.instant();
        OUT_OF_AREA.requires(Area.at(units, now).joins(actor.unit(), standing.unit()));
        int number = standing.charge().nextClaim();
        Deadline lease = standing.clocks(books, calendars).start(DeadlineKind.CLAIM_LEASE, number, now);
        apply(new OrderClaimed(standing.id(), actor.officer(), actor.unit(), number, lease, List.of(), now));
    }

    @CommandHandler
    void decide(ReleaseClaim command, Actor actor, Clock clock) {
        standing.isAt(Stage.CLAIMED);
        CLAIM_NOT_YOURS.requires(standing.charge().isHeldBy(actor) || actor.holdsAny(COORDINATOR, AREA_LEAD));
        apply(new ClaimReleased(
                standing.id(),
                standing.charge().holder(),
                command.reason(),
                standing.dues().idsOf(DeadlineKind.CLAIM_LEASE),
                clock.instant()));
    }

    @CommandHandler
    void decide(DispatchRunner command, Actor actor, UnitTree units, Catalogues catalogues, Clock clock) {
        standing.admits(actor, COORDINATOR, DUTY_SECRETARY, AREA_LEAD);
        isFree();
        SELF_CLAIM.requires(!ordered(command.runner()));
        Instant now = clock.instant();
        OUT_OF_AREA.requires(Area.at(units, now).joins(command.unit(), standing.unit()));
        SHIFT_MISSING.requires(command.basis() != RunnerBasis.ON_SHIFT || command.shift() != null);
        CatalogueEntryId entry = command.entry();
        ENTRY_UNKNOWN.requires(entry == null || catalogues.competentFor(entry).isPresent());
        apply(new OrderDispatched(
                standing.id(), command.runner(), command.unit(), command.basis(), command.shift(), entry, now));
    }

    @CommandHandler
    void decide(RecallDispatch command, Actor actor, Clock clock) {
        standing.admits(actor, COORDINATOR, DUTY_SECRETARY, AREA_LEAD);
        standing.isAt(Stage.DISPATCHED);
        apply(new DispatchRecalled(standing.id(), standing.charge().holder(), command.reason(), clock.instant()));
    }

    private void isFree() {
        CLAIM_TAKEN.requires(standing.stage() != Stage.CLAIMED && standing.stage() != Stage.DISPATCHED);
        standing.isAt(Stage.OPEN);
    }

    private boolean ordered(OfficerId officer) {
        return officer.equals(standing.placed().requester().officer());
    }
}
