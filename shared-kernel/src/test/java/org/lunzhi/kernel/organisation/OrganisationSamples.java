package org.lunzhi.kernel.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.AppointmentEvent.AppointmentEnded;
import org.lunzhi.kernel.organisation.AppointmentEvent.OfficerAppointed;
import org.lunzhi.kernel.organisation.AppointmentEvent.RolesChanged;
import org.lunzhi.kernel.organisation.CommitteeEvent.CommitteeDissolved;
import org.lunzhi.kernel.organisation.CommitteeEvent.CommitteeFormed;
import org.lunzhi.kernel.organisation.CommitteeEvent.Composition;
import org.lunzhi.kernel.organisation.CommitteeEvent.CompositionRecorded;
import org.lunzhi.kernel.organisation.CommitteeEvent.CompositionWarning;
import org.lunzhi.kernel.organisation.CommitteeEvent.SealAdopted;
import org.lunzhi.kernel.organisation.CommitteeEvent.SealWithdrawn;
import org.lunzhi.kernel.organisation.CommitteeEvent.TermRenewed;
import org.lunzhi.kernel.organisation.MediatorEvent.HomeVillageChanged;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateGiven;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateLaidDown;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateOrigin;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateRenewed;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateResumed;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateSuspended;
import org.lunzhi.kernel.organisation.MediatorEvent.MediatorRemoved;
import org.lunzhi.kernel.organisation.MediatorEvent.RemovalGround;
import org.lunzhi.kernel.organisation.MediatorEvent.SuspensionGround;
import org.lunzhi.kernel.organisation.MediatorEvent.TrainingCompleted;
import org.lunzhi.kernel.organisation.UnitEvent.RoomAttached;
import org.lunzhi.kernel.organisation.UnitEvent.RoomDetached;
import org.lunzhi.kernel.organisation.UnitEvent.UnitDissolved;
import org.lunzhi.kernel.organisation.UnitEvent.UnitEstablished;
import org.lunzhi.kernel.organisation.UnitEvent.UnitMoved;
import org.lunzhi.kernel.organisation.UnitEvent.UnitRenamed;

/** Past events of a small county: one town, two work areas, a village, a room and the town's committee. */
public final class OrganisationSamples {

    public static final LocalDate FOUNDED = LocalDate.of(2025, 1, 1);
    public static final LocalDate LATER = LocalDate.of(2026, 3, 2);
    public static final Instant RECORDED = Instant.parse("2026-03-02T01:00:00Z");

    public static final UnitId DISTRICT = UnitId.of("unit-county");
    public static final UnitId TOWN = UnitId.of("unit-town");
    public static final UnitId AREA = UnitId.of("unit-area-1");
    public static final UnitId NEXT_AREA = UnitId.of("unit-area-2");
    public static final UnitId VILLAGE = UnitId.of("unit-village-1");
    public static final UnitId OTHER_VILLAGE = UnitId.of("unit-village-2");
    public static final UnitId ROOM = UnitId.of("unit-room-1");
    public static final CommitteeId COMMITTEE = CommitteeId.of("committee-town");
    public static final SealId SEAL = SealId.of("seal-town-1");
    public static final OfficerId SECRETARY = OfficerId.of("officer-101");
    public static final MediatorId MEDIATOR = MediatorId.of(COMMITTEE, SECRETARY);
    public static final AppointmentId APPOINTMENT = AppointmentId.of("appointment-101");

    private OrganisationSamples() {}

    public static UnitEstablished unit(UnitId unit, UnitKind kind, UnitId parent) {
        return new UnitEstablished(
                unit, kind, UnitName.of("甲单位"), parent, PlaceCode.of("place-1"), FOUNDED, 3, RECORDED);
    }

    public static UnitEstablished districtEstablished() {
        return new UnitEstablished(DISTRICT, UnitKind.DISTRICT, UnitName.of("甲县"), null, null, FOUNDED, -1, RECORDED);
    }

    public static UnitEstablished villageEstablished() {
        return unit(VILLAGE, UnitKind.VILLAGE, AREA);
    }

    public static UnitEstablished roomEstablished() {
        return unit(ROOM, UnitKind.ROTATING_ROOM, AREA);
    }

    public static UnitRenamed villageRenamed() {
        return new UnitRenamed(VILLAGE, UnitName.of("乙村"), LATER, RECORDED);
    }

    public static UnitMoved villageMoved() {
        return new UnitMoved(VILLAGE, NEXT_AREA, LATER, 9, RECORDED);
    }

    public static UnitDissolved villageDissolved() {
        return new UnitDissolved(VILLAGE, LATER, RECORDED);
    }

    public static RoomAttached roomAttached() {
        return new RoomAttached(ROOM, COMMITTEE, FOUNDED, 7, RECORDED);
    }

    public static RoomDetached roomDetached() {
        return new RoomDetached(ROOM, LATER, RECORDED);
    }

    public static CommitteeFormed committeeFormed() {
        return new CommitteeFormed(
                COMMITTEE,
                BodyType.TOWNSHIP,
                UnitName.of("甲镇人民调解委员会"),
                TOWN,
                FOUNDED,
                FOUNDED.plusYears(3).minusDays(1),
                5,
                RECORDED);
    }

    public static CompositionRecorded compositionRecorded() {
        return new CompositionRecorded(
                COMMITTEE, new Composition(5, 1, 0, false, 0), List.of(CompositionWarning.NO_WOMAN), RECORDED);
    }

    public static TermRenewed termRenewed() {
        return new TermRenewed(
                COMMITTEE, FOUNDED.plusYears(3), FOUNDED.plusYears(6).minusDays(1), RECORDED);
    }

    public static SealAdopted sealAdopted() {
        return new SealAdopted(COMMITTEE, SEAL, FOUNDED, RECORDED);
    }

    public static SealWithdrawn sealWithdrawn() {
        return new SealWithdrawn(COMMITTEE, SEAL, LATER, RECORDED);
    }

    public static CommitteeDissolved committeeDissolved() {
        return new CommitteeDissolved(COMMITTEE, LATER, RECORDED);
    }

    public static MandateGiven mandateGiven() {
        return new MandateGiven(
                MEDIATOR,
                SECRETARY,
                COMMITTEE,
                MandateOrigin.APPOINTED,
                VILLAGE,
                FOUNDED,
                FOUNDED.plusYears(3).minusDays(1),
                8,
                RECORDED);
    }

    public static MandateRenewed mandateRenewed() {
        return new MandateRenewed(
                MEDIATOR, FOUNDED.plusYears(3), FOUNDED.plusYears(6).minusDays(1), RECORDED);
    }

    public static TrainingCompleted trainingCompleted() {
        return new TrainingCompleted(MEDIATOR, LATER.plusYears(1), RECORDED);
    }

    public static HomeVillageChanged homeVillageChanged() {
        return new HomeVillageChanged(MEDIATOR, OTHER_VILLAGE, LATER, RECORDED);
    }

    public static MandateSuspended mandateSuspended() {
        return new MandateSuspended(MEDIATOR, SuspensionGround.CONDUCT_UNDER_INQUIRY, LATER, RECORDED);
    }

    public static MandateResumed mandateResumed() {
        return new MandateResumed(MEDIATOR, LATER.plusDays(10), RECORDED);
    }

    public static MandateLaidDown mandateLaidDown() {
        return new MandateLaidDown(MEDIATOR, LATER, RECORDED);
    }

    public static MediatorRemoved mediatorRemoved() {
        return new MediatorRemoved(MEDIATOR, RemovalGround.LEAKED_A_SECRET, LATER, RECORDED);
    }

    public static OfficerAppointed officerAppointed() {
        return new OfficerAppointed(
                APPOINTMENT,
                SECRETARY,
                VILLAGE,
                UnitName.of("村党组织书记"),
                List.of(Role.DUTY_SECRETARY),
                FOUNDED,
                null,
                6,
                RECORDED);
    }

    public static RolesChanged rolesChanged() {
        return new RolesChanged(APPOINTMENT, List.of(Role.DUTY_SECRETARY, Role.MEDIATOR), LATER, RECORDED);
    }

    public static AppointmentEnded appointmentEnded() {
        return new AppointmentEnded(APPOINTMENT, LATER, RECORDED);
    }

    /** One of each, for the contract. */
    public static List<OrganisationEvent> all() {
        return List.of(
                districtEstablished(),
                villageRenamed(),
                villageMoved(),
                villageDissolved(),
                roomAttached(),
                roomDetached(),
                committeeFormed(),
                compositionRecorded(),
                termRenewed(),
                sealAdopted(),
                sealWithdrawn(),
                committeeDissolved(),
                mandateGiven(),
                mandateRenewed(),
                trainingCompleted(),
                homeVillageChanged(),
                mandateSuspended(),
                mandateResumed(),
                mandateLaidDown(),
                mediatorRemoved(),
                officerAppointed(),
                rolesChanged(),
                appointmentEnded());
    }
}
