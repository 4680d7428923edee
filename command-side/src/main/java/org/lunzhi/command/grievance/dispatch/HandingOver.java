package org.lunzhi.command.grievance.dispatch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDOVER_NOT_ACCEPTED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDOVER_TO_ONESELF;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOT_ANSWERABLE;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;
import static org.lunzhi.kernel.access.Role.MEDIATOR;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;
import static org.lunzhi.kernel.access.Role.SYSTEM;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.AcceptHandover;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.HandOverHandling;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.OfferHandover;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.RefuseHandover;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.DispatchEvent.HandlingHandedOver;
import org.lunzhi.kernel.grievance.DispatchEvent.HandoverOffered;
import org.lunzhi.kernel.grievance.DispatchEvent.HandoverRefused;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Decides who answers for a matter: the first receiver, until another officer accepts it (首接负责). */
public final class HandingOver {

    private static final Role[] OFFICERS = {
        INTAKE_CLERK, COORDINATOR, HANDLER, DUTY_SECRETARY, MEDIATOR, AREA_LEAD, SUPERVISOR
    };

    private final Standing standing;

    public HandingOver(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(OfferHandover command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, OFFICERS);
        standing.isOpen();
        NOT_ANSWERABLE.requires(actor.officer().equals(answerable()) || actor.holdsAny(SUPERVISOR, AREA_LEAD));
        HANDOVER_TO_ONESELF.requires(!command.to().equals(answerable()));
        apply(new HandoverOffered(
                standing.id(),
                answerable(),
                command.to(),
                command.reason(),
                command.note(),
                standing.clocks(books, calendars, clock.instant())
                        .listIfLimited(
                                DeadlineKind.HANDOVER_ACCEPTANCE,
                                standing.charge().offers() + 1,
                                clock.instant()),
                clock.instant()));
    }

    @CommandHandler
    void decide(AcceptHandover command, Actor actor, Clock clock) {
        standing.admits(actor, OFFICERS);
        standing.isOpen();
        HandoverOffered offer = offerTo(actor);
        apply(new HandlingHandedOver(
                standing.id(), offer.from(), offer.to(), actor.unit(), offer.reason(), answered(), clock.instant()));
    }

    @CommandHandler
    void decide(RefuseHandover command, Actor actor, Clock clock) {
        standing.admits(actor, OFFICERS);
        HandoverOffered offer = offerTo(actor);
        apply(new HandoverRefused(standing.id(), offer.from(), offer.to(), answered(), clock.instant()));
    }

    /** A hand-over of a matter that has ended, or that the officer no longer answers for, changes nothing. */
    @CommandHandler
    void decide(HandOverHandling command, Actor actor, Clock clock) {
        standing.admits(actor, SYSTEM);
        if (standing.stage().open()
                && command.from().equals(answerable())
                && !command.to().equals(command.from())) {
            apply(new HandlingHandedOver(
                    standing.id(),
                    command.from(),
                    command.to(),
                    command.unit(),
                    command.reason(),
                    answered(),
                    clock.instant()));
        }
    }

    private HandoverOffered offerTo(Actor actor) {
        boolean offered = standing.charge()
                .offer()
                .filter(offer -> offer.to().equals(actor.officer()))
                .isPresent();
        HANDOVER_NOT_ACCEPTED.requires(offered);
        return standing.charge().offer().orElseThrow();
    }

    private List<DeadlineId> answered() {
        return standing.dues().idsOf(DeadlineKind.HANDOVER_ACCEPTANCE);
    }

    private OfficerId answerable() {
        return standing.charge().answerable().orElseThrow();
    }
}
