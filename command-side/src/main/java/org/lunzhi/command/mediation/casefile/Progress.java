package org.lunzhi.command.mediation.casefile;

import static org.lunzhi.command.mediation.casefile.MediationRule.CASE_SUSPENDED;
import static org.lunzhi.command.mediation.casefile.MediationRule.STAGE_FORBIDS;

import java.time.Instant;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.mediation.CourseEvent.MediationResumed;
import org.lunzhi.kernel.mediation.CourseEvent.MediationSuspended;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementFellThrough;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementReached;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementTookEffect;
import org.lunzhi.kernel.mediation.EndingEvent.CaseArchived;
import org.lunzhi.kernel.mediation.EndingEvent.CaseConcluded;
import org.lunzhi.kernel.mediation.EndingEvent.MediationTerminated;
import org.lunzhi.kernel.mediation.EndingEvent.NotReachedRecorded;
import org.lunzhi.kernel.mediation.EndingEvent.PartyWithdrew;
import org.lunzhi.kernel.mediation.OpeningEvent.FileNumberAssigned;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationAccepted;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationDeclined;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyRefused;
import org.lunzhi.kernel.mediation.PreparationEvent.CaseBecameReady;
import org.lunzhi.kernel.mediation.SittingEvent.CaucusHeld;
import org.lunzhi.kernel.mediation.SittingEvent.SessionHeld;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyChanged;
import org.lunzhi.kernel.mediation.conduct.SuspensionCause;

/** At which stage a case is, and whether it rests. */
public final class Progress {

    private static final Set<Stage> CONDUCTED = Set.of(Stage.READY, Stage.SITTING);

    private Stage stage = Stage.PROPOSED;
    private int sittings;
    private boolean numbered;
    private @Nullable SuspensionCause suspended;
    private @Nullable Instant suspendedAt;

    @EventSourcingHandler
    void evolve(MediationProposed event) {
        stage = Stage.PROPOSED;
    }

    @EventSourcingHandler
    void evolve(PartyRefused event) {
        stage = Stage.REFUSED;
    }

    @EventSourcingHandler
    void evolve(MediationAccepted event) {
        stage = Stage.ACCEPTED;
    }

    @EventSourcingHandler
    void evolve(FileNumberAssigned event) {
        numbered = true;
    }

    @EventSourcingHandler
    void evolve(MediationDeclined event) {
        stage = Stage.DECLINED;
    }

    @EventSourcingHandler
    void evolve(CaseBecameReady event) {
        stage = sittings > 0 ? Stage.SITTING : Stage.READY;
    }

    @EventSourcingHandler
    void evolve(PartyChanged event) {
        // The new party must consent and be told of their rights before anybody sits down again (M1).
        stage = CONDUCTED.contains(stage) ? Stage.ACCEPTED : stage;
    }

    @EventSourcingHandler
    void evolve(SessionHeld event) {
        sittings++;
        stage = Stage.SITTING;
    }

    @EventSourcingHandler
    void evolve(CaucusHeld event) {
        sittings++;
        stage = Stage.SITTING;
    }

    @EventSourcingHandler
    void evolve(MediationSuspended event) {
        suspended = event.cause();
        suspendedAt = event.occurredAt();
    }

    @EventSourcingHandler
    void evolve(MediationResumed event) {
        suspended = null;
        suspendedAt = null;
    }

    @EventSourcingHandler
    void evolve(AgreementReached event) {
        stage = Stage.AGREED;
    }

    @EventSourcingHandler
    void evolve(AgreementFellThrough event) {
        stage = Stage.SITTING;
    }

    @EventSourcingHandler
    void evolve(AgreementTookEffect event) {
        stage = Stage.EFFECTIVE;
    }

    @EventSourcingHandler
    void evolve(NotReachedRecorded event) {
        stage = Stage.NOT_REACHED;
    }

    @EventSourcingHandler
    void evolve(PartyWithdrew event) {
        stage = Stage.LEFT;
    }

    @EventSourcingHandler
    void evolve(MediationTerminated event) {
        stage = Stage.TERMINATED;
    }

    @EventSourcingHandler
    void evolve(CaseConcluded event) {
        stage = Stage.CONCLUDED;
    }

    @EventSourcingHandler
    void evolve(CaseArchived event) {
        stage = Stage.ARCHIVED;
    }

    public Stage stage() {
        return stage;
    }

    public boolean isAt(Stage... stages) {
        return Set.of(stages).contains(stage);
    }

    public boolean hasSat() {
        return sittings > 0;
    }

    public boolean isNumbered() {
        return numbered;
    }

    public @Nullable SuspensionCause suspension() {
        return suspended;
    }

    public @Nullable Instant suspendedAt() {
        return suspendedAt;
    }

    public void requireAt(Stage... stages) {
        STAGE_FORBIDS.requires(isAt(stages));
    }

    public void requireNotSuspended() {
        CASE_SUSPENDED.requires(suspended == null);
    }
}
