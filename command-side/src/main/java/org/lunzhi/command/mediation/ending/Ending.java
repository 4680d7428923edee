package org.lunzhi.command.mediation.ending;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.mediation.casefile.MediationRule.AGREEMENT_BINDS;
import static org.lunzhi.command.mediation.casefile.MediationRule.TERMINATION_UNFOUNDED;
import static org.lunzhi.command.mediation.casefile.MediationRule.UNDISPUTED_FACTS_NEED_ALL;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.casefile.Routes;
import org.lunzhi.command.mediation.casefile.Stage;
import org.lunzhi.command.mediation.ending.EndingCommand.RecordAgreement;
import org.lunzhi.command.mediation.ending.EndingCommand.RecordNotReached;
import org.lunzhi.command.mediation.ending.EndingCommand.RecordUndisputedFacts;
import org.lunzhi.command.mediation.ending.EndingCommand.TerminateCase;
import org.lunzhi.command.mediation.ending.EndingCommand.WithdrawConsent;
import org.lunzhi.kernel.mediation.CourseEvent.PeriodExtended;
import org.lunzhi.kernel.mediation.CourseEvent.PeriodRanOut;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementReached;
import org.lunzhi.kernel.mediation.EndingEvent.MediationTerminated;
import org.lunzhi.kernel.mediation.EndingEvent.NotReachedRecorded;
import org.lunzhi.kernel.mediation.EndingEvent.PartyWithdrew;
import org.lunzhi.kernel.mediation.EndingEvent.UndisputedFactsRecorded;
import org.lunzhi.kernel.mediation.conduct.SuspensionCause;
import org.lunzhi.kernel.mediation.ending.TerminationReason;
import org.lunzhi.kernel.policy.PolicyBooks;

/** Decides how a mediation ends: an agreement, none, or a party that leaves. */
public final class Ending {

    private static final Stage[] UNDER_WAY = {Stage.ACCEPTED, Stage.READY, Stage.SITTING, Stage.NOT_REACHED};

    private final CaseFacts facts;
    private boolean periodOver;

    public Ending(CaseFacts facts) {
        this.facts = facts;
    }

    @CommandHandler
    void decide(RecordAgreement command, Clock clock, PolicyBooks books) {
        facts.requireMediable(Stage.SITTING);
        facts.bench().requireFit(facts.bench().sitting(), facts.sides());
        new AgreementCheck(facts, facts.jurisdiction(books)).check(command);
        Instant at = facts.dated(command.when(), clock, books);
        apply(new AgreementReached(
                facts.id(),
                facts.grievance(),
                command.agreementId(),
                facts.committee(),
                facts.policy(),
                command.form(),
                command.scope(),
                command.terms(),
                facts.sides().all(),
                facts.bench().sitting(),
                facts.unit(),
                facts.bench().leadOfficer(),
                facts.access().excludedUnits(),
                facts.access().isSealed(),
                command.routesForTheRest(),
                facts.periods().all(),
                at));
    }

    @CommandHandler
    void decide(RecordNotReached command, Clock clock, PolicyBooks books) {
        facts.requireAt(Stage.ACCEPTED, Stage.READY, Stage.SITTING);
        Instant at = facts.dated(command.when(), clock, books);
        apply(new NotReachedRecorded(facts.id(), command.reason(), at));
    }

    /** Whoever wants to leave may always leave, at any hour and for any reason, until an agreement binds. */
    @CommandHandler
    void decide(WithdrawConsent command, Clock clock, PolicyBooks books) {
        facts.sides().requireKnown(command.party());
        if (facts.sides().hasLeft(command.party())) {
            return;
        }
        AGREEMENT_BINDS.requires(!facts.progress().isAt(Stage.EFFECTIVE, Stage.CONCLUDED, Stage.ARCHIVED));
        boolean open = facts.isBeforeEffect() || facts.progress().isAt(Stage.LEFT);
        if (!open) {
            return;
        }
        Instant at = facts.dated(command.when(), clock, books);
        apply(new PartyWithdrew(
                facts.id(), facts.outcome().agreement(), command.party(), command.manner(), command.statement(), at));
    }

    @CommandHandler
    void decide(RecordUndisputedFacts command, Clock clock) {
        facts.progress().requireAt(Stage.SITTING, Stage.NOT_REACHED, Stage.LEFT);
        UNDISPUTED_FACTS_NEED_ALL.requires(facts.sides().allAmong(command.consenting()), "consenting");
        apply(new UndisputedFactsRecorded(facts.id(), command.consenting(), command.facts(), clock.instant()));
    }

    @CommandHandler
    void decide(TerminateCase command, Clock clock) {
        if (facts.progress().isAt(Stage.TERMINATED)) {
            return;
        }
        TERMINATION_UNFOUNDED.requires(isFounded(command.reason()), "reason");
        Routes.requireTold(facts.sides().refs(), command.otherRoutes());
        apply(new MediationTerminated(
                facts.id(),
                facts.grievance(),
                command.reason(),
                command.otherRoutes(),
                facts.periods().all(),
                clock.instant()));
    }

    @EventSourcingHandler
    void evolve(PeriodRanOut event) {
        periodOver = true;
    }

    @EventSourcingHandler
    void evolve(PeriodExtended event) {
        periodOver = false;
    }

    private boolean isFounded(TerminationReason reason) {
        boolean underWay = facts.progress().isAt(UNDER_WAY);
        return switch (reason) {
            case PARTY_WITHDREW -> facts.progress().isAt(Stage.LEFT, Stage.REFUSED);
            case NOT_REACHED -> facts.progress().isAt(Stage.NOT_REACHED);
            case PERIOD_OVER -> underWay && periodOver;
            case SUSPECTED_COLLUSION -> underWay && facts.progress().suspension() == SuspensionCause.SUSPECTED_SHAM;
            case UNSAFE -> underWay && facts.sides().inDanger();
            case PARTY_UNREACHABLE, CONCEALMENT, IMPOSSIBLE -> underWay;
        };
    }
}
