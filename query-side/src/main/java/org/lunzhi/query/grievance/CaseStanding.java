package org.lunzhi.query.grievance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.grievance.outcome.Rating;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.policy.category.CategoryCode;

/** Where one grievance stands, without its papers and history. */
public record CaseStanding(
        GrievanceId grievance,
        CaseStage stage,
        MatterType kind,
        IntakeChannel channel,
        PlaceCode place,
        Instant receivedAt,
        boolean confidential,
        Protection protection,
        @Nullable Classification classification,
        @Nullable PolicyVersion policy,
        Charge charge,
        Overlays overlays,
        Ending ending) {

    /** What triage decided. */
    public record Classification(Track track, Urgency urgency, CategoryCode category, HandlingLevel level) {}

    /** Who is charged with the matter: the unit that received it and, once dispatched, the lead and its co-handlers. */
    public record Charge(UnitId receivingUnit, @Nullable UnitId lead, List<UnitId> coHandlers) {

        public Charge {
            coHandlers = coHandlers == null ? List.of() : List.copyOf(coHandlers);
        }

        /** The unit that must answer now. */
        public UnitId answerable() {
            return lead == null ? receivingUnit : lead;
        }
    }

    /** What lies over the matter beside its stage. */
    public record Overlays(boolean parked, int supervisions, int reworks, int reopenings, boolean extensionPending) {

        static final Overlays NONE = new Overlays(false, 0, 0, 0, false);
    }

    /** What came of the matter so far. */
    public record Ending(
            @Nullable OutcomeKind outcome,
            @Nullable Rating rating,
            @Nullable Instant closedAt) {

        static final Ending OPEN = new Ending(null, null, null);
    }

    CaseStanding at(CaseStage next) {
        return with(next, kind, receivedAt, confidential, protection, classification, policy, charge, overlays, ending);
    }

    CaseStanding as(MatterType known, Classification decided) {
        return with(stage, known, receivedAt, confidential, protection, decided, policy, charge, overlays, ending);
    }

    CaseStanding under(PolicyVersion pinned) {
        return with(
                stage, kind, receivedAt, confidential, protection, classification, pinned, charge, overlays, ending);
    }

    CaseStanding with(Charge charged) {
        return with(
                stage, kind, receivedAt, confidential, protection, classification, policy, charged, overlays, ending);
    }

    CaseStanding with(Overlays laid) {
        return with(stage, kind, receivedAt, confidential, protection, classification, policy, charge, laid, ending);
    }

    CaseStanding with(Ending ended) {
        return with(stage, kind, receivedAt, confidential, protection, classification, policy, charge, overlays, ended);
    }

    CaseStanding with(Protection kept) {
        return with(stage, kind, receivedAt, confidential, kept, classification, policy, charge, overlays, ending);
    }

    CaseStanding inConfidence() {
        return with(stage, kind, receivedAt, true, protection, classification, policy, charge, overlays, ending);
    }

    CaseStanding receivedAt(Instant corrected) {
        return with(stage, kind, corrected, confidential, protection, classification, policy, charge, overlays, ending);
    }

    @SuppressWarnings("TooManyParameters") // The one place that copies; every caller above changes a single part.
    private CaseStanding with(
            CaseStage newStage,
            MatterType newKind,
            Instant newReceivedAt,
            boolean newConfidential,
            Protection newProtection,
            @Nullable Classification newClassification,
            @Nullable PolicyVersion newPolicy,
            Charge newCharge,
            Overlays newOverlays,
            Ending newEnding) {
        return new CaseStanding(
                grievance,
                newStage,
                newKind,
                channel,
                place,
                newReceivedAt,
                newConfidential,
                newProtection,
                newClassification,
                newPolicy,
                newCharge,
                newOverlays,
                newEnding);
    }
}
