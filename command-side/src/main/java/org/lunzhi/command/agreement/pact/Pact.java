package org.lunzhi.command.agreement.pact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.agreement.pact.AgreementRule.AGREEMENT_INCOMPLETE;
import static org.lunzhi.command.agreement.pact.AgreementRule.BACKDATING_TOO_FAR;
import static org.lunzhi.command.agreement.pact.AgreementRule.BEFORE_AGREEMENT;
import static org.lunzhi.command.agreement.pact.AgreementRule.LATE_REASON_MISSING;
import static org.lunzhi.command.agreement.pact.AgreementRule.NOT_YET_HAPPENED;
import static org.lunzhi.command.agreement.pact.AgreementRule.STAGE_FORBIDS;
import static org.lunzhi.command.agreement.pact.AgreementRule.UNKNOWN_PARTY;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.agreement.AmendmentEvent.AgreementAmended;
import org.lunzhi.kernel.agreement.PerformanceEvent.AgreementPerformed;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementBecameEffective;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementDrawnUp;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementLapsed;
import org.lunzhi.kernel.agreement.SigningEvent.LateActExplained;
import org.lunzhi.kernel.agreement.terms.AgreementForm;
import org.lunzhi.kernel.agreement.terms.Terms;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.privacy.PartyRef;

/** What an agreement knows of itself; the desks read it and none of them writes it. */
@SuppressWarnings("NullAway.Init") // The identity comes with the first event.
public final class Pact {

    @AggregateMember
    private final Acts acts = new Acts();

    @AggregateMember
    private final Duties duties = new Duties();

    @AggregateMember
    private final Running running = new Running();

    @AggregateMember
    private final Papers papers = new Papers();

    private AgreementId id;
    private MediationId mediation;
    private CommitteeId committee;
    private PolicyVersion policy;
    private AgreementForm form;
    private Terms terms;
    private List<Party> parties;
    private List<MediatorId> mediators;
    private Instant reachedAt;
    private Stage stage;
    private int version;
    private @Nullable Instant effectiveAt;

    @EventSourcingHandler
    void evolve(AgreementDrawnUp event) {
        id = event.agreementId();
        mediation = event.mediationId();
        committee = event.committee();
        policy = event.policy();
        form = event.form();
        terms = event.terms();
        parties = event.parties();
        mediators = event.mediators();
        reachedAt = event.occurredAt();
        stage = Stage.DRAWN_UP;
        version = 1;
    }

    @EventSourcingHandler
    void evolve(AgreementBecameEffective event) {
        stage = Stage.EFFECTIVE;
        effectiveAt = event.effectiveAt();
    }

    @EventSourcingHandler
    void evolve(AgreementLapsed event) {
        stage = Stage.LAPSED;
    }

    @EventSourcingHandler
    void evolve(AgreementPerformed event) {
        stage = Stage.PERFORMED;
    }

    @EventSourcingHandler
    void evolve(AgreementAmended event) {
        terms = event.terms();
        version = event.version();
        effectiveAt = event.effectiveAt();
    }

    public AgreementId id() {
        return id;
    }

    public MediationId mediation() {
        return mediation;
    }

    public CommitteeId committee() {
        return committee;
    }

    public Acts acts() {
        return acts;
    }

    public Duties duties() {
        return duties;
    }

    public Running running() {
        return running;
    }

    public Papers papers() {
        return papers;
    }

    public Terms terms() {
        return terms;
    }

    public Instant reachedAt() {
        return reachedAt;
    }

    public int version() {
        return version;
    }

    public boolean isWritten() {
        return form == AgreementForm.WRITTEN;
    }

    public boolean isAt(Stage wanted) {
        return stage == wanted;
    }

    public boolean hasMediator(MediatorId mediator) {
        return mediators.contains(mediator);
    }

    public List<PartyRef> partyRefs() {
        return parties.stream().map(Party::ref).toList();
    }

    /** Whether every party is among those. */
    public boolean allAmong(Collection<PartyRef> some) {
        return some.containsAll(partyRefs());
    }

    public Party party(PartyRef ref) {
        var found = parties.stream().filter(party -> party.ref().equals(ref)).findAny();
        UNKNOWN_PARTY.requires(found.isPresent(), "party");
        return found.orElseThrow();
    }

    public void requireDrawnUp() {
        STAGE_FORBIDS.requires(stage == Stage.DRAWN_UP);
    }

    /** The agreement binds and its effect has begun. */
    public Instant requireEffective() {
        AGREEMENT_INCOMPLETE.requires(stage != Stage.DRAWN_UP);
        STAGE_FORBIDS.requires(stage != Stage.LAPSED);
        return Objects.requireNonNull(effectiveAt);
    }

    /** When an act was done: not before the agreement was reached, and not longer ago than policy allows. */
    public Instant dated(When when, Clock clock, PolicyBooks books) {
        Instant at = when.instant(clock);
        NOT_YET_HAPPENED.requires(!at.isAfter(clock.instant()), "happenedAt");
        BEFORE_AGREEMENT.requires(!at.isBefore(reachedAt), "happenedAt");
        long late = when.daysLate(clock);
        int allowed = books.at(policy).jurisdiction().backDatingDays();
        BACKDATING_TOO_FAR.requires(late <= allowed, "happenedAt");
        LATE_REASON_MISSING.requires(late <= 0 || when.reason() != null, "lateReason");
        if (late > 0 && when.reason() != null) {
            apply(new LateActExplained(id, when.reason(), at, clock.instant()));
        }
        return at;
    }
}
