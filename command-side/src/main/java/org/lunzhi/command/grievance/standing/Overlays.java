package org.lunzhi.command.grievance.standing;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationEndRecorded;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationPartAwaited;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.grievance.OverlayEvent.ConfidentialityRequested;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceEscalated;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceParked;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.OverlayEvent.ParkingReviewed;
import org.lunzhi.kernel.grievance.OverlayEvent.SupervisionClosed;
import org.lunzhi.kernel.grievance.OverlayEvent.SupervisionOpened;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.overlay.SupervisionNumber;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.UnitTree;

/** What lies over a matter beside its stage: protection, level, supervision, park reviews and open mediations. */
public final class Overlays {

    private Protection protection = Protection.NONE;
    private boolean confidential;
    private @Nullable HandlingLevel level;
    private final Map<SupervisionNumber, DeadlineId> supervisions = new LinkedHashMap<>();
    private int supervisionsOpened;
    private int parkReviews;
    private final Set<MediationId> mediations = new LinkedHashSet<>();
    private final Set<MediationId> mediationsEver = new HashSet<>();

    @EventSourcingHandler
    void evolve(GrievanceRegistered event) {
        protection = event.protection();
        confidential = event.reporter().confidential();
    }

    @EventSourcingHandler
    void evolve(GrievanceTriaged event) {
        level = event.level();
    }

    @EventSourcingHandler
    void evolve(GrievanceSealed event) {
        protection = event.protection();
    }

    @EventSourcingHandler
    void evolve(ConfidentialityRequested event) {
        confidential = true;
    }

    @EventSourcingHandler
    void evolve(GrievanceEscalated event) {
        level = event.to();
    }

    @EventSourcingHandler
    void evolve(SupervisionOpened event) {
        supervisions.put(event.number(), event.report().id());
        supervisionsOpened++;
    }

    @EventSourcingHandler
    void evolve(SupervisionClosed event) {
        supervisions.remove(event.number());
    }

    @EventSourcingHandler
    void evolve(GrievanceParked event) {
        parkReviews++;
    }

    @EventSourcingHandler
    void evolve(ParkingReviewed event) {
        parkReviews++;
    }

    @EventSourcingHandler
    void evolve(MediationRequested event) {
        mediations.add(event.mediationId());
        mediationsEver.add(event.mediationId());
    }

    @EventSourcingHandler
    void evolve(MediationPartAwaited event) {
        mediations.add(event.mediationId());
        mediationsEver.add(event.mediationId());
    }

    @EventSourcingHandler
    void evolve(MediationEndRecorded event) {
        mediations.remove(event.mediationId());
    }

    /** From whom the matter is kept. */
    public Protection protection() {
        return protection;
    }

    /** Whether the matter is kept from a unit: one that is complained of, or one below it, which answers to it. */
    public boolean keptFrom(UnitId unit, UnitTree units, Instant at) {
        return units.isWithin(protection.excludedUnits(), unit, StationTime.dateOf(at));
    }

    /** Whether the person asked to stay unknown to the handling units. */
    public boolean confidential() {
        return confidential;
    }

    /** The level on which the matter is handled; empty before triage. */
    public Optional<HandlingLevel> level() {
        return Optional.ofNullable(level);
    }

    /** Whether any supervision order is open. */
    public boolean supervised() {
        return !supervisions.isEmpty();
    }

    /** Whether this supervision order is open. */
    public boolean supervisedUnder(SupervisionNumber number) {
        return supervisions.containsKey(number);
    }

    /** The deadline for the report on an open supervision order. */
    public Optional<DeadlineId> reportOn(SupervisionNumber number) {
        return Optional.ofNullable(supervisions.get(number));
    }

    /** The ordinal of the next supervision order. */
    public int nextSupervision() {
        return supervisionsOpened + 1;
    }

    /** The ordinal of the next park review. */
    public int nextParkReview() {
        return parkReviews + 1;
    }

    /** Whether a mediation of the matter is still open. */
    public boolean inMediation() {
        return !mediations.isEmpty();
    }

    /** Whether this was ever a mediation of the matter, or a part of one. */
    public boolean everInMediation(MediationId mediation) {
        return mediationsEver.contains(mediation);
    }

    /** Whether this mediation of the matter is still open. */
    public boolean inMediation(MediationId mediation) {
        return mediations.contains(mediation);
    }
}
