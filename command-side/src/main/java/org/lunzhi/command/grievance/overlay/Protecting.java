package org.lunzhi.command.grievance.overlay;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXCLUDED_UNIT_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOT_THE_REQUESTER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SEALED_ALREADY;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;
import static org.lunzhi.kernel.access.Role.MEDIATOR;
import static org.lunzhi.kernel.access.Role.REQUESTER;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;
import static org.lunzhi.kernel.access.Role.SYSTEM;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.grievance.overlay.OverlayCommand.InheritProtection;
import org.lunzhi.command.grievance.overlay.OverlayCommand.ReferForSafety;
import org.lunzhi.command.grievance.overlay.OverlayCommand.RequestConfidentiality;
import org.lunzhi.command.grievance.overlay.OverlayCommand.SealGrievance;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.grievance.OverlayEvent.ConfidentialityRequested;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.OverlayEvent.SafetyReferralMade;
import org.lunzhi.kernel.grievance.intake.Protection;

/** Decides from whom a matter is kept, and tells an office at once when somebody may be in danger. */
public final class Protecting {

    private final Standing standing;

    public Protecting(Standing standing) {
        this.standing = standing;
    }

    /** Protection does not ask how far the matter has come, and whom it is kept from stays kept out. */
    @CommandHandler
    void decide(SealGrievance command, Actor actor, Clock clock) {
        standing.admits(actor, INTAKE_CLERK, COORDINATOR, DUTY_SECRETARY, AREA_LEAD, SUPERVISOR);
        EXCLUDED_UNIT_MISSING.requires(!command.excludedUnits().isEmpty());
        Protection seal = new Protection(true, command.excludedUnits());
        SEALED_ALREADY.requires(!standing.overlays().protection().covers(seal));
        apply(sealed(seal, clock));
    }

    /** A part that is kept from all of them already is told of again: that changes nothing. */
    @CommandHandler
    void decide(InheritProtection command, Actor actor, Clock clock) {
        standing.admits(actor, SYSTEM);
        if (!standing.overlays().protection().covers(command.protection())) {
            apply(sealed(command.protection(), clock));
        }
    }

    /** Asking twice changes nothing. */
    @CommandHandler
    void decide(RequestConfidentiality command, Actor actor, Clock clock) {
        standing.admits(actor, REQUESTER, INTAKE_CLERK, COORDINATOR, DUTY_SECRETARY, AREA_LEAD);
        NOT_THE_REQUESTER.requires(!actor.holds(REQUESTER) || standing.papers().isReporter(actor, command.token()));
        standing.isOpen();
        if (!standing.overlays().confidential()) {
            apply(new ConfidentialityRequested(standing.id(), clock.instant()));
        }
    }

    /** Danger does not ask how far the matter has come. */
    @CommandHandler
    void decide(ReferForSafety command, Actor actor, Clock clock) {
        standing.admits(actor, INTAKE_CLERK, COORDINATOR, HANDLER, DUTY_SECRETARY, MEDIATOR, AREA_LEAD, SUPERVISOR);
        apply(new SafetyReferralMade(standing.id(), command.recipient(), command.referral(), clock.instant()));
    }

    /** The event says all that the matter is kept from, not what was added. */
    private GrievanceSealed sealed(Protection more, Clock clock) {
        return new GrievanceSealed(
                standing.id(), standing.overlays().protection().and(more), clock.instant());
    }
}
