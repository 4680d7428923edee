package org.lunzhi.command.agreement.performance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.agreement.pact.AgreementRule.OBLIGATION_NOT_DUE;
import static org.lunzhi.command.agreement.pact.AgreementRule.OBLIGATION_SETTLED;
import static org.lunzhi.command.agreement.pact.AgreementRule.OBLIGATION_UNKNOWN;
import static org.lunzhi.command.agreement.pact.AgreementRule.PERFORMANCE_PROOF_MISSING;
import static org.lunzhi.command.agreement.pact.AgreementRule.ROUTE_NOTICE_MISSING;
import static org.lunzhi.command.agreement.pact.AgreementRule.SYSTEM_ONLY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.lunzhi.command.agreement.pact.Dates;
import org.lunzhi.command.agreement.pact.Pact;
import org.lunzhi.command.agreement.pact.Stage;
import org.lunzhi.command.agreement.performance.PerformanceCommand.ExpireObligation;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RaiseDispute;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RecalculateObligations;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RecordPerformance;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RecordUrge;
import org.lunzhi.command.agreement.performance.PerformanceCommand.RemindOfObligation;
import org.lunzhi.command.agreement.performance.PerformanceCommand.ReportBreach;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.agreement.PerformanceEvent.AgreementPerformed;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationBreached;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationOverdue;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationPerformed;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationReminded;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationsRecalculated;
import org.lunzhi.kernel.agreement.PerformanceEvent.OutcomeDisputed;
import org.lunzhi.kernel.agreement.PerformanceEvent.UrgeRecorded;
import org.lunzhi.kernel.agreement.terms.Obligation;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;

/** Watches over the obligations: the committee supervises performance and urges it (People's Mediation Law art. 31). */
public final class Performance {

    private static final Set<DocumentType> PROOFS = Set.of(DocumentType.PERFORMANCE_RECEIPT, DocumentType.EVIDENCE);

    private final Pact pact;

    public Performance(Pact pact) {
        this.pact = pact;
    }

    @CommandHandler
    void decide(RecordPerformance command, Clock clock, PolicyBooks books) {
        pact.requireEffective();
        Obligation obligation = known(command.obligation());
        OBLIGATION_SETTLED.requires(!pact.duties().isSettled(command.obligation()), "obligation");
        DocumentRef evidence = command.evidence();
        boolean shown = evidence != null && PROOFS.contains(evidence.type());
        boolean confirmed = pact.allAmong(command.confirmedBy());
        PERFORMANCE_PROOF_MISSING.requires(shown || confirmed, "evidence");
        Instant at = pact.dated(command.when(), clock, books);
        apply(new ObligationPerformed(
                pact.id(),
                pact.mediation(),
                obligation.number(),
                evidence,
                command.confirmedBy(),
                runningFor(obligation.number()),
                at));
        if (pact.duties().allSettled()) {
            apply(new AgreementPerformed(pact.id(), pact.mediation(), at));
        }
    }

    @CommandHandler
    void decide(RemindOfObligation command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        boolean told = pact.duties().wasReminded(command.obligation());
        if (isOutstanding(command.obligation()) && !told) {
            apply(new ObligationReminded(pact.id(), command.obligation(), clock.instant()));
        }
    }

    @CommandHandler
    void decide(ExpireObligation command, Clock clock, Actor actor) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        if (!isOutstanding(command.obligation()) || pact.duties().isOverdue(command.obligation())) {
            return;
        }
        Instant now = clock.instant();
        OBLIGATION_NOT_DUE.requires(isPastDue(command.obligation(), now), "obligation");
        apply(new ObligationOverdue(pact.id(), command.obligation(), now));
    }

    @CommandHandler
    void decide(RecordUrge command, Clock clock) {
        pact.requireEffective();
        known(command.obligation());
        OBLIGATION_SETTLED.requires(!pact.duties().isSettled(command.obligation()), "obligation");
        apply(new UrgeRecorded(pact.id(), command.obligation(), command.urge(), clock.instant()));
    }

    @CommandHandler
    void decide(ReportBreach command, Clock clock) {
        pact.requireEffective();
        pact.party(command.reportedBy());
        Obligation obligation = known(command.obligation());
        OBLIGATION_SETTLED.requires(!pact.duties().isSettled(command.obligation()), "obligation");
        requireRouteNotice(command.routeNotice());
        Instant now = clock.instant();
        boolean due = obligation.dueOn() == null || isPastDue(obligation.number(), now);
        OBLIGATION_NOT_DUE.requires(due, "obligation");
        apply(new ObligationBreached(
                pact.id(),
                pact.mediation(),
                command.obligation(),
                command.kind(),
                command.reportedBy(),
                command.routeNotice(),
                now));
    }

    @CommandHandler
    void decide(RaiseDispute command, Clock clock) {
        pact.requireEffective();
        pact.party(command.raisedBy());
        requireRouteNotice(command.routeNotice());
        apply(new OutcomeDisputed(
                pact.id(),
                pact.mediation(),
                command.raisedBy(),
                command.dispute(),
                command.routeNotice(),
                clock.instant()));
    }

    @CommandHandler
    void decide(RecalculateObligations command, Clock clock, Actor actor, Calendars calendars) {
        SYSTEM_ONLY.requires(actor.holds(Role.SYSTEM));
        var running = pact.running();
        if (running.all(DeadlineKind.OBLIGATION).isEmpty()) {
            return;
        }
        Instant effectiveAt = pact.requireEffective();
        List<Deadline> moved = new Dates(pact.id(), pact.version(), calendars.current())
                .of(pact.terms(), effectiveAt, false).stream()
                        .filter(anew -> running.find(anew.id())
                                .filter(anew::differsFrom)
                                .isPresent())
                        .toList();
        if (!moved.isEmpty()) {
            apply(new ObligationsRecalculated(pact.id(), moved, clock.instant()));
        }
    }

    private Obligation known(int number) {
        var obligation = pact.duties().find(number);
        OBLIGATION_UNKNOWN.requires(obligation.isPresent(), "obligation");
        return obligation.orElseThrow();
    }

    private boolean isOutstanding(int number) {
        return pact.isAt(Stage.EFFECTIVE)
                && pact.duties().find(number).isPresent()
                && !pact.duties().isSettled(number);
    }

    private boolean isPastDue(int number, Instant now) {
        var dueOn = known(number).dueOn();
        return dueOn != null
                && pact.running()
                        .find(idOf(number))
                        .map(due -> due.overdueAt(now))
                        .orElse(StationTime.dateOf(now).isAfter(dueOn));
    }

    private List<DeadlineId> runningFor(int number) {
        return pact.running().find(idOf(number)).map(Deadline::id).stream().toList();
    }

    private DeadlineId idOf(int number) {
        return Dates.idOf(pact.id(), pact.version(), number);
    }

    private static void requireRouteNotice(DocumentRef notice) {
        ROUTE_NOTICE_MISSING.requires(notice.type() == DocumentType.ROUTE_NOTICE, "routeNotice");
    }
}
