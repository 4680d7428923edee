package org.lunzhi.command.grievance.outcome;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.grievance.standing.GrievanceRule.EXPLANATION_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDLER_CANNOT_CLOSE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.OPEN_CHILD_EXISTS;
import static org.lunzhi.command.grievance.standing.GrievanceRule.REPLY_PROOF_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.ROUTE_NOTICE_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SUPERVISION_OPEN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WITHDRAWAL_FILED_BY_HANDLER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WITHDRAWAL_NOT_BY_REQUESTER;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.FOLLOW_UP_OFFICER;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.CloseGrievance;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.ReopenGrievance;
import org.lunzhi.command.grievance.outcome.OutcomeCommand.WithdrawGrievance;
import org.lunzhi.command.grievance.standing.Answer;
import org.lunzhi.command.grievance.standing.Stage;
import org.lunzhi.command.grievance.standing.Standing;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceClosed;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceReopened;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceWithdrawn;
import org.lunzhi.kernel.grievance.outcome.ClosingGround;
import org.lunzhi.kernel.grievance.outcome.WithdrawalManner;
import org.lunzhi.kernel.policy.Track;

/** Decides when a matter is finished, when it is opened again, and that only the person takes it back. */
public final class Ending {

    private final Standing standing;

    public Ending(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void decide(CloseGrievance command, Actor actor, Clock clock) {
        standing.admits(actor, COORDINATOR, INTAKE_CLERK, DUTY_SECRETARY, AREA_LEAD, SUPERVISOR);
        HANDLER_CANNOT_CLOSE.requires(!standing.charge().everHandledBy(actor));
        isReadyToClose();
        OPEN_CHILD_EXISTS.requires(!standing.overlays().inMediation());
        SUPERVISION_OPEN.requires(!standing.overlays().supervised());
        REPLY_PROOF_MISSING.requires(standing.answer().documented());
        boolean explain = standing.answer().unresolved() && standing.wantsReply();
        EXPLANATION_MISSING.requires(!explain || command.explanation() != null);
        boolean petition = standing.triage().track() == Track.PETITION && standing.wantsReply();
        ROUTE_NOTICE_MISSING.requires(!(explain || petition) || command.reviewRouteNotice() != null);
        apply(new GrievanceClosed(
                standing.id(),
                ground(),
                command.explanation(),
                command.reviewRouteNotice(),
                standing.dues().allIds(),
                clock.instant()));
    }

    /** No clock starts anew: the limit that was set first runs on (DOMAIN §5.4). */
    @CommandHandler
    void decide(ReopenGrievance command, Actor actor, Clock clock) {
        standing.admits(actor, COORDINATOR, INTAKE_CLERK, DUTY_SECRETARY, AREA_LEAD, SUPERVISOR);
        standing.isAt(Stage.CLOSED);
        apply(new GrievanceReopened(
                standing.id(),
                standing.answer().nextReopening(),
                command.reason(),
                command.grounds(),
                standing.limit().current().orElseThrow(),
                clock.instant()));
    }

    @CommandHandler
    void decide(WithdrawGrievance command, Actor actor, Clock clock) {
        standing.isOpen();
        apply(new GrievanceWithdrawn(
                standing.id(),
                mannerOf(command, actor),
                command.statement(),
                standing.dues().allIds(),
                clock.instant()));
    }

    /** Nobody takes a matter back for somebody else; who handles it does not even file the paper that says so. */
    private WithdrawalManner mannerOf(WithdrawGrievance command, Actor actor) {
        if (command.token() != null) {
            WITHDRAWAL_NOT_BY_REQUESTER.requires(standing.papers().isReporter(actor, command.token()));
            return WithdrawalManner.BY_TOKEN;
        }
        WITHDRAWAL_NOT_BY_REQUESTER.requires(actor.holdsAny(INTAKE_CLERK, COORDINATOR, FOLLOW_UP_OFFICER));
        standing.admits(actor, INTAKE_CLERK, COORDINATOR, FOLLOW_UP_OFFICER);
        WITHDRAWAL_FILED_BY_HANDLER.requires(!standing.charge().everHandledBy(actor)
                && !standing.charge().everHandledByUnitOf(actor)
                && !standing.charge()
                        .answerable()
                        .filter(actor.officer()::equals)
                        .isPresent());
        return WithdrawalManner.IN_WRITING;
    }

    /** Whoever asked not to be contacted is not followed up either. */
    private void isReadyToClose() {
        if (standing.wantsReply()) {
            standing.isAt(Stage.FOLLOWED_UP);
        } else {
            standing.isAt(Stage.OUTCOME_REVIEWED, Stage.FOLLOWED_UP);
        }
    }

    private ClosingGround ground() {
        Answer answer = standing.answer();
        if (standing.stage() == Stage.OUTCOME_REVIEWED) {
            return ClosingGround.FOLLOW_UP_NOT_WANTED;
        }
        if (answer.unreached()) {
            return ClosingGround.UNREACHED;
        }
        return answer.unresolved() ? ClosingGround.UNRESOLVED_EXPLAINED : ClosingGround.ANSWERED;
    }
}
