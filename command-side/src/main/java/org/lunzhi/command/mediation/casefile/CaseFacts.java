package org.lunzhi.command.mediation.casefile;

import static org.lunzhi.command.mediation.casefile.MediationRule.PAPER_OF_WRONG_KIND;
import static org.lunzhi.command.mediation.casefile.MediationRule.PARTY_REFUSED;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationAccepted;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.UpkeepEvent.MatterCorrected;
import org.lunzhi.kernel.mediation.terms.CaseSource;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.JurisdictionPolicy;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;

/** What a case knows of itself; the desks of all phases read it and none of them writes it. */
@SuppressWarnings("NullAway.Init") // The identity comes with the first event.
public final class CaseFacts {

    private static final Stage[] BEFORE_EFFECT = {
        Stage.PROPOSED, Stage.ACCEPTED, Stage.READY, Stage.SITTING, Stage.AGREED, Stage.NOT_REACHED
    };

    @AggregateMember
    private final Sides sides = new Sides();

    @AggregateMember
    private final Bench bench = new Bench();

    @AggregateMember
    private final Progress progress = new Progress();

    @AggregateMember
    private final Outcome outcome = new Outcome();

    @AggregateMember
    private final Protected access = new Protected();

    @AggregateMember
    private final Periods periods = new Periods();

    @AggregateMember
    private final Papers papers = new Papers();

    private MediationId id;
    private CaseSource source;
    private CommitteeId committee;
    private UnitId unit;
    private PolicyVersion policy;
    private Matter matter;
    private @Nullable GrievanceId grievance;
    private @Nullable Instant acceptedAt;

    @EventSourcingHandler
    void evolve(MediationProposed event) {
        id = event.mediationId();
        source = event.source().kind();
        committee = event.committee();
        unit = event.unit();
        policy = event.policy();
        matter = event.matter();
        grievance = event.grievanceId();
    }

    @EventSourcingHandler
    void evolve(MediationAccepted event) {
        policy = event.policy();
        committee = event.committee();
        acceptedAt = event.occurredAt();
    }

    @EventSourcingHandler
    void evolve(MatterCorrected event) {
        matter = event.matter();
    }

    public MediationId id() {
        return id;
    }

    public Sides sides() {
        return sides;
    }

    public Bench bench() {
        return bench;
    }

    public Progress progress() {
        return progress;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Protected access() {
        return access;
    }

    public Periods periods() {
        return periods;
    }

    public Papers papers() {
        return papers;
    }

    public CaseSource source() {
        return source;
    }

    public CommitteeId committee() {
        return committee;
    }

    public UnitId unit() {
        return unit;
    }

    public PolicyVersion policy() {
        return policy;
    }

    public Matter matter() {
        return matter;
    }

    public @Nullable GrievanceId grievance() {
        return grievance;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    /** The rules of the place under which the case was taken up. */
    public JurisdictionPolicy jurisdiction(PolicyBooks books) {
        return books.at(policy).jurisdiction();
    }

    /** Whether the case is under way and no agreement binds yet. */
    public boolean isBeforeEffect() {
        return progress.isAt(BEFORE_EFFECT);
    }

    /** M10: nothing that arrives after a refusal counts, whatever time it bears; then the stage must fit. */
    public void requireAt(Stage... stages) {
        requireNobodyRefused();
        progress.requireAt(stages);
    }

    /** M1 and the stage: every party consents and knows their rights, and the mediation does not rest. */
    public void requireMediable(Stage... stages) {
        requireNobodyRefused();
        sides.requireConsentAndNotice();
        requireConducted(stages);
    }

    private void requireNobodyRefused() {
        PARTY_REFUSED.requires(sides.nobodyLeft() || !progress.isAt(Stage.REFUSED, Stage.LEFT));
    }

    /** As {@link #requireAt}, and the mediation does not rest. */
    public void requireConducted(Stage... stages) {
        requireAt(stages);
        progress.requireNotSuspended();
    }

    /** The paper is of one of these kinds. */
    public void requireKind(@Nullable DocumentRef paper, DocumentType... kinds) {
        PAPER_OF_WRONG_KIND.requires(paper != null && Set.of(kinds).contains(paper.type()), "paper");
    }

    /** When it happened; a late record is bounded by policy, and its reason goes on record beside it. */
    public Instant dated(When when, Clock clock, PolicyBooks books) {
        return Dating.of(this, when, clock, books);
    }
}
