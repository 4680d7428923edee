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
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.AcceptHandover;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.HandOverHandling;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.OfferFromRota;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.OfferHandover;
import org.lunzhi.command.grievance.dispatch.DispatchCommand.RefuseHandover;
import org.lunzhi.command.grievance.standing.Clocks;
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
import org.lunzhi.kernel.grievance.handling.HandoverReason;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.privacy.DocumentRef;

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
        Clocks clocks = standing.clocks(books, calendars, clock.instant());
        apply(offer(command.to(), command.reason(), command.note(), clocks, clock.instant()));
    }

    /** To whoever answers for the matter already, or has been offered it, or of one that has ended: nothing. */
    @CommandHandler
    void decide(OfferFromRota command, Actor actor, PolicyBooks books, Calendars calendars, Clock clock) {
        standing.admits(actor, SYSTEM);
        if (standing.stage().open() && !command.to().equals(answerable()) && !isOfferedTo(command.to())) {
            Clocks clocks = standing.clocks(books, calendars, clock.instant());
            apply(offer(command.to(), HandoverReason.ROTA, null, clocks, clock.instant()));
        }
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

    /**
     * A hand-over of a matter that has ended, or that the giver has nothing to do with, changes nothing. Somebody to
     * whom the rota gave the matter may pass it on before accepting it: then the one who accepts answers for it.
     */
    @CommandHandler
    void decide(HandOverHandling command, Actor actor, UnitTree units, Clock clock) {
        standing.admits(actor, SYSTEM);
        if (standing.stage().open()
                && (command.from().equals(answerable()) || isOfferedTo(command.from()))
                && !command.to().equals(answerable())
                && !standing.overlays().keptFrom(command.unit(), units, clock.instant())) {
            apply(new HandlingHandedOver(
                    standing.id(),
                    answerable(),
                    command.to(),
                    command.unit(),
                    command.reason(),
                    answered(),
                    clock.instant()));
        }
    }

    private HandoverOffered offerTo(Actor actor) {
        HANDOVER_NOT_ACCEPTED.requires(isOfferedTo(actor.officer()));
        return standing.charge().offer().orElseThrow();
    }

    private HandoverOffered offer(
            OfficerId to, HandoverReason reason, @Nullable DocumentRef note, Clocks clocks, Instant now) {
        int number = standing.charge().offers() + 1;
        return new HandoverOffered(
                standing.id(),
                answerable(),
                to,
                reason,
                note,
                clocks.listIfLimited(DeadlineKind.HANDOVER_ACCEPTANCE, number, now),
                now);
    }

    private boolean isOfferedTo(OfficerId officer) {
        return standing.charge()
                .offer()
                .filter(offer -> offer.to().equals(officer))
                .isPresent();
    }

    private List<DeadlineId> answered() {
        return standing.dues().idsOf(DeadlineKind.HANDOVER_ACCEPTANCE);
    }

    private OfficerId answerable() {
        return standing.charge().answerable().orElseThrow();
    }
}
