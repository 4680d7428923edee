package org.lunzhi.command.roster.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.roster.RosterSamples.FIRST;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY;
import static org.lunzhi.kernel.roster.RosterSamples.PLANNED_AT;
import static org.lunzhi.kernel.roster.RosterSamples.SECOND;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.TownRegister;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.RecordEvent.PartyAdded;
import org.lunzhi.kernel.grievance.RecordEvent.PartyReplaced;
import org.lunzhi.kernel.grievance.RecordEvent.VillagesCorrected;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.outcome.CorrectionReason;
import org.lunzhi.kernel.grievance.outcome.PartyRole;
import org.lunzhi.kernel.mediation.MediationCast;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.MediationSamples;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.PreparationEvent.ConflictDisclosed;
import org.lunzhi.kernel.mediation.PreparationEvent.RecusalDecided;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyChanged;
import org.lunzhi.kernel.mediation.conduct.ConflictKind;
import org.lunzhi.kernel.mediation.conduct.RecusalBasis;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.PartyKind;
import org.lunzhi.kernel.mediation.upkeep.PartyChange;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.OrganisationSamples;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.roster.CaseRef;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MatterFilesTest {

    private static final GrievanceId GRIEVANCE = GrievanceSamples.ID;
    private static final UnitId X = GrievanceSamples.CO_HANDLER;
    private static final UnitId Y = UnitId.of("unit-village-y");
    private static final UnitId Z = UnitId.of("unit-village-z");

    private final Files files = new Files();
    private final TownRegister town = new TownRegister()
            .mandate(OrganisationSamples.COMMITTEE, FIRST, X)
            .mandate(OrganisationSamples.COMMITTEE, SECOND, Y);

    private static PartyAdded joined(UnitId village) {
        return new PartyAdded(GRIEVANCE, GrievanceSamples.OTHER_SIDE, PartyRole.OTHER_SIDE, null, village, PLANNED_AT);
    }

    private static MediatorId mandateOf(OfficerId officer) {
        return MediatorId.of(OrganisationSamples.COMMITTEE, officer);
    }

    private static MediationProposed proposedFor(GrievanceId grievance) {
        MediationProposed sample = MediationSamples.proposed();
        return new MediationProposed(
                sample.mediationId(),
                grievance,
                sample.source(),
                sample.unit(),
                sample.committee(),
                sample.committeeBody(),
                sample.jurisdiction(),
                sample.proceedings(),
                sample.parties(),
                sample.matter(),
                List.of(),
                false,
                false,
                sample.policy(),
                sample.receipt(),
                sample.occurredAt());
    }

    private Bars of(CaseRef matter) {
        return files.read(town).barsOf(matter, MONDAY);
    }

    @Test
    void the_villages_are_those_of_the_intake_and_of_everybody_who_joined() {
        PartyReplaced successor = new PartyReplaced(
                GRIEVANCE,
                GrievanceSamples.OTHER_SIDE,
                PartyRef.of("party-heir"),
                PartyRole.OTHER_SIDE,
                CorrectionReason.SUCCESSION,
                null,
                Z,
                PLANNED_AT);
        files.of(GRIEVANCE, GrievanceSamples.registered(), joined(Y), successor);
        assertThat(of(CaseRef.of(GRIEVANCE))).isEqualTo(new Bars(List.of(X, Y, Z), List.of(), List.of()));
    }

    @Test
    void a_correction_replaces_them_but_not_those_complained_of() {
        UnitId accused = UnitId.of("unit-village-accused");
        files.of(
                GRIEVANCE,
                GrievanceSamples.registered(),
                new GrievanceSealed(GRIEVANCE, new Protection(true, List.of(accused)), PLANNED_AT),
                new VillagesCorrected(GRIEVANCE, List.of(X), List.of(Z), CorrectionReason.LATER_KNOWLEDGE, PLANNED_AT));
        assertThat(of(CaseRef.of(GRIEVANCE)).villages()).containsExactly(Z, accused);
        assertThat(of(CaseRef.of(GRIEVANCE)).keptFrom()).containsExactly(accused);
    }

    @Test
    void a_mediation_inherits_the_villages_and_knows_who_is_kin_and_who_stepped_aside() {
        MediationProposed proposed = proposedFor(GRIEVANCE);
        MediationId mediation = proposed.mediationId();
        files.of(GRIEVANCE, GrievanceSamples.registered(), joined(Y));
        files.of(
                mediation,
                proposed,
                new ConflictDisclosed(mediation, mandateOf(FIRST), ConflictKind.KIN, null, PLANNED_AT),
                new ConflictDisclosed(mediation, mandateOf(SECOND), ConflictKind.INTEREST, null, PLANNED_AT),
                new RecusalDecided(mediation, mandateOf(SECOND), true, RecusalBasis.COMMITTEE, null, PLANNED_AT),
                new RecusalDecided(mediation, mandateOf(FIRST), false, RecusalBasis.COMMITTEE, null, PLANNED_AT));
        assertThat(of(CaseRef.of(mediation)))
                .isEqualTo(new Bars(List.of(X, Y, MediationCast.VILLAGE), List.of(FIRST), List.of(SECOND)));
    }

    @Test
    void a_mediation_knows_the_villages_of_its_own_sides_and_whom_it_is_kept_from_since() {
        MediationProposed proposed = MediationSamples.proposed();
        MediationId mediation = proposed.mediationId();
        Party heir = new Party(
                PartyRef.of("party-heir"), proposed.parties().get(0).role(), PartyKind.PERSON, List.of(), null, Y);
        files.of(
                mediation,
                proposed,
                new PartyChanged(mediation, PartyChange.ADDED, null, heir, PLANNED_AT),
                new AccessRestricted(mediation, List.of(Z), false, PLANNED_AT));
        assertThat(of(CaseRef.of(mediation)).villages()).containsExactly(MediationCast.VILLAGE, Y, Z);
    }

    @Test
    void a_mediation_is_kept_from_whom_its_grievance_is_kept_and_from_further_units() {
        UnitId accused = UnitId.of("unit-accused");
        MediationProposed proposed = proposedFor(GRIEVANCE);
        MediationId mediation = proposed.mediationId();
        files.of(
                GRIEVANCE,
                GrievanceSamples.registered(),
                new GrievanceSealed(GRIEVANCE, new Protection(true, List.of(accused)), PLANNED_AT));
        files.of(mediation, proposed, new AccessRestricted(mediation, List.of(accused, Z), true, PLANNED_AT));
        assertThat(of(CaseRef.of(mediation)).keptFrom()).containsExactly(accused, Z);
    }

    @Test
    void an_order_has_no_sides() {
        assertThat(of(CaseRef.of(ServiceRequestId.of("order-1")))).isEqualTo(Bars.NONE);
    }
}
