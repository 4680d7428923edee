package org.lunzhi.command.grievance.intake;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOT_A_CIVIL_DISPUTE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.OPEN_CHILD_EXISTS;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARTY_COUNT_INVALID;
import static org.lunzhi.command.grievance.standing.GrievanceRule.REPRESENTATIVES_EXCEEDED;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.SYSTEM;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.grievance.intake.IntakeCommand.AwaitMediationPart;
import org.lunzhi.command.grievance.intake.IntakeCommand.OpenMediation;
import org.lunzhi.command.grievance.intake.IntakeCommand.RecordMediationEnd;
import org.lunzhi.command.grievance.standing.Stage;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationEndRecorded;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationPartAwaited;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.policy.MatterType;

/** Decides whether a civil dispute is put forward for mediation, and learns how that ended. */
public final class CallingForMediation {

    /** The most people who speak for one side (Ningbo mediation regulation art. 20). */
    private static final int MOST_REPRESENTATIVES = 5;

    private final Standing standing;

    public CallingForMediation(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(OpenMediation command, Actor actor, Clock clock) {
        standing.admits(actor, COORDINATOR, DUTY_SECRETARY, AREA_LEAD);
        standing.isAt(Stage.TRIAGED, Stage.ACCEPTED, Stage.IN_HANDLING);
        NOT_A_CIVIL_DISPUTE.requires(standing.triage().kind() == MatterType.DISPUTE);
        OPEN_CHILD_EXISTS.requires(!standing.overlays().inMediation());
        PARTY_COUNT_INVALID.requires(hasTwoSides(command));
        REPRESENTATIVES_EXCEEDED.requires(command.applicants().size() <= MOST_REPRESENTATIVES
                && command.respondents().size() <= MOST_REPRESENTATIVES);
        apply(requested(command, actor, clock.instant()));
    }

    /** A part that the matter waits for, or whose end it knows, is told of again: that changes nothing. */
    @CommandHandler
    void decide(AwaitMediationPart command, Actor actor, Clock clock) {
        standing.admits(actor, SYSTEM);
        if (!standing.overlays().everInMediation(command.mediationId())) {
            apply(new MediationPartAwaited(standing.id(), command.mediationId(), clock.instant()));
        }
    }

    /** An end that is on record already, or of a mediation this matter never asked for, changes nothing. */
    @CommandHandler
    void decide(RecordMediationEnd command, Actor actor, Clock clock) {
        standing.admits(actor, SYSTEM);
        if (standing.overlays().inMediation(command.mediationId())) {
            apply(new MediationEndRecorded(standing.id(), command.mediationId(), command.end(), clock.instant()));
        }
    }

    private static boolean hasTwoSides(OpenMediation command) {
        return !command.applicants().isEmpty()
                && !command.respondents().isEmpty()
                && Collections.disjoint(new HashSet<>(command.applicants()), command.respondents());
    }

    private MediationRequested requested(OpenMediation command, Actor actor, Instant now) {
        GrievanceRegistered registration = standing.registration();
        return new MediationRequested(
                standing.id(),
                command.mediationId(),
                command.applicants(),
                command.respondents(),
                standing.category(),
                registration.categoryScheme(),
                registration.place(),
                actor.unit(),
                command.committee(),
                command.application(),
                standing.overlays().protection(),
                standing.overlays().confidential(),
                standing.triage().screening(),
                registration.notice(),
                now);
    }
}
