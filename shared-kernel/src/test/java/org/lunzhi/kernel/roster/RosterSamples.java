package org.lunzhi.kernel.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.DayKind;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.OrganisationSamples;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.roster.AssignmentEvent.CaseAssignedFromRota;
import org.lunzhi.kernel.roster.AssignmentEvent.OpenItemClosed;
import org.lunzhi.kernel.roster.AssignmentInputs.Candidate;
import org.lunzhi.kernel.roster.AssignmentInputs.Exclusion;
import org.lunzhi.kernel.roster.AssignmentInputs.ExclusionReason;
import org.lunzhi.kernel.roster.AssignmentInputs.Standing;
import org.lunzhi.kernel.roster.DutyPersonEvent.IntervalRefused;
import org.lunzhi.kernel.roster.DutyPersonEvent.IntervalReleased;
import org.lunzhi.kernel.roster.DutyPersonEvent.IntervalReserved;
import org.lunzhi.kernel.roster.DutyPersonEvent.RefusalGround;
import org.lunzhi.kernel.roster.HandoverEvent.DeclineGround;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverAccepted;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverDeclined;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverItem;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverOccasion;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverOffered;
import org.lunzhi.kernel.roster.PlanningEvent.CancelGround;
import org.lunzhi.kernel.roster.PlanningEvent.CoveredTime;
import org.lunzhi.kernel.roster.PlanningEvent.GapAccepted;
import org.lunzhi.kernel.roster.PlanningEvent.PostPhone;
import org.lunzhi.kernel.roster.PlanningEvent.RevisionGround;
import org.lunzhi.kernel.roster.PlanningEvent.RosterDrafted;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnded;
import org.lunzhi.kernel.roster.PlanningEvent.RosterEnteredIntoForce;
import org.lunzhi.kernel.roster.PlanningEvent.RosterProposed;
import org.lunzhi.kernel.roster.PlanningEvent.RosterPublished;
import org.lunzhi.kernel.roster.PlanningEvent.RosterReturned;
import org.lunzhi.kernel.roster.PlanningEvent.RosterRevised;
import org.lunzhi.kernel.roster.PlanningEvent.RotaPlace;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftCancelled;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftPlanned;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.ShiftEvent.AbsenceGround;
import org.lunzhi.kernel.roster.ShiftEvent.AbsenceReported;
import org.lunzhi.kernel.roster.ShiftEvent.IncidentKind;
import org.lunzhi.kernel.roster.ShiftEvent.IncidentReported;
import org.lunzhi.kernel.roster.ShiftEvent.LateRecordGround;
import org.lunzhi.kernel.roster.ShiftEvent.ReliefAppointed;
import org.lunzhi.kernel.roster.ShiftEvent.ReliefCalled;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftCheckedIn;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftCompleted;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftConfirmed;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftMissed;
import org.lunzhi.kernel.roster.ShiftEvent.ShiftWentUnstood;
import org.lunzhi.kernel.roster.SwapEvent.ShiftSwapped;
import org.lunzhi.kernel.roster.SwapEvent.SwapAccepted;
import org.lunzhi.kernel.roster.SwapEvent.SwapDropGround;
import org.lunzhi.kernel.roster.SwapEvent.SwapDropped;
import org.lunzhi.kernel.roster.SwapEvent.SwapRequested;
import org.lunzhi.kernel.roster.SwapEvent.SwapSecured;

/** Past events of the rota of a room: on Monday, Tuesday and Wednesday one primary each, with relief. */
public final class RosterSamples {

    public static final RosterId ROSTER = RosterId.of("roster-1");
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final LocalDate TUESDAY = MONDAY.plusDays(1);
    public static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    public static final Instant PLANNED_AT = Instant.parse("2026-02-25T02:00:00Z");

    public static final OfficerId FIRST = OfficerId.of("officer-101");
    public static final OfficerId SECOND = OfficerId.of("officer-102");
    public static final OfficerId THIRD = OfficerId.of("officer-103");
    public static final OfficerId LEAD = OfficerId.of("officer-1");

    public static final ShiftId MONDAY_SHIFT = ShiftId.of("shift-mon");
    public static final ShiftId MONDAY_RELIEF = ShiftId.of("shift-mon-relief");
    public static final ShiftId MONDAY_SECOND_RELIEF = ShiftId.of("shift-mon-relief-2");
    public static final ShiftId TUESDAY_SHIFT = ShiftId.of("shift-tue");
    public static final ShiftId TUESDAY_RELIEF = ShiftId.of("shift-tue-relief");
    public static final ShiftId WEDNESDAY_SHIFT = ShiftId.of("shift-wed");
    public static final ShiftId WEDNESDAY_RELIEF = ShiftId.of("shift-wed-relief");

    public static final CaseRef MATTER = CaseRef.of(MediationId.of("mediation-1"));
    public static final CaseRef OTHER_MATTER = CaseRef.of(MediationId.of("mediation-2"));
    public static final CalendarVersion CALENDAR = CalendarVersion.of(2026, 1);
    public static final PostPhone PHONE = PostPhone.of("0531-00000000");
    public static final DocumentRef REPORT = new DocumentRef(
            DocumentId.of("document-1"),
            1,
            DocumentType.FILE_NOTE,
            Audience.HANDLERS,
            Commitment.of("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),
            RetentionClass.WORKING_PAPER);

    public static final Deadline BEGIN = ofPeriod(DeadlineKind.ROSTER_BEGIN, MONDAY, at(MONDAY, 0, 0));
    public static final Deadline END = ofPeriod(DeadlineKind.ROSTER_END, WEDNESDAY, at(WEDNESDAY.plusDays(1), 0, 0));

    private RosterSamples() {}

    /** Nine to half past five of a day, station time. */
    public static DutyInterval dayOf(LocalDate day) {
        return new DutyInterval(at(day, 9, 0), at(day, 17, 30));
    }

    public static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(StationTime.ZONE).toInstant();
    }

    public static MediatorId mandateOf(OfficerId officer) {
        return MediatorId.of(OrganisationSamples.COMMITTEE, officer);
    }

    public static RosterDrafted drafted() {
        return drafted(RosterPolicy.standard());
    }

    public static RosterDrafted drafted(RosterPolicy policy) {
        return new RosterDrafted(
                ROSTER,
                OrganisationSamples.ROOM,
                OrganisationSamples.COMMITTEE,
                MONDAY,
                WEDNESDAY,
                Stream.of(MONDAY, TUESDAY, WEDNESDAY)
                        .map(day -> new CoveredTime(dayOf(day), DayKind.WORKDAY))
                        .toList(),
                List.of(new RotaPlace(FIRST, 0), new RotaPlace(SECOND, 0), new RotaPlace(THIRD, 0)),
                policy,
                CALENDAR,
                false,
                7,
                PLANNED_AT);
    }

    public static ShiftPlanned planned(ShiftId shift, int number, OfficerId officer, ShiftRole role, LocalDate day) {
        return new ShiftPlanned(
                ROSTER,
                shift,
                number,
                officer,
                mandateOf(officer),
                role,
                dayOf(day),
                DayKind.WORKDAY,
                CALENDAR,
                false,
                11,
                7,
                PLANNED_AT);
    }

    public static ShiftPlanned mondayPlanned() {
        return planned(MONDAY_SHIFT, 1, FIRST, ShiftRole.PRIMARY, MONDAY);
    }

    public static ShiftConfirmed confirmed(ShiftId shift, OfficerId officer) {
        return new ShiftConfirmed(ROSTER, shift, officer, PLANNED_AT);
    }

    /** The draft and seven shifts whose people are reserved: FIRST, SECOND, THIRD in turn, the next one as relief. */
    public static List<RosterEvent> filled() {
        return List.of(
                drafted(),
                mondayPlanned(),
                planned(MONDAY_RELIEF, 2, SECOND, ShiftRole.RELIEF, MONDAY),
                planned(TUESDAY_SHIFT, 3, SECOND, ShiftRole.PRIMARY, TUESDAY),
                planned(TUESDAY_RELIEF, 4, THIRD, ShiftRole.RELIEF, TUESDAY),
                planned(WEDNESDAY_SHIFT, 5, THIRD, ShiftRole.PRIMARY, WEDNESDAY),
                planned(WEDNESDAY_RELIEF, 6, FIRST, ShiftRole.RELIEF, WEDNESDAY),
                planned(MONDAY_SECOND_RELIEF, 7, THIRD, ShiftRole.RELIEF, MONDAY),
                confirmed(MONDAY_SHIFT, FIRST),
                confirmed(MONDAY_RELIEF, SECOND),
                confirmed(TUESDAY_SHIFT, SECOND),
                confirmed(TUESDAY_RELIEF, THIRD),
                confirmed(WEDNESDAY_SHIFT, THIRD),
                confirmed(WEDNESDAY_RELIEF, FIRST),
                confirmed(MONDAY_SECOND_RELIEF, THIRD));
    }

    public static RosterProposed proposed() {
        return new RosterProposed(ROSTER, PLANNED_AT);
    }

    public static RosterReturned returned() {
        return new RosterReturned(ROSTER, PLANNED_AT);
    }

    public static GapAccepted gapAccepted(DutyInterval gap) {
        return new GapAccepted(ROSTER, gap, LEAD, PLANNED_AT);
    }

    public static DeadlineId checkInId(int number) {
        return DeadlineId.of(ROSTER.value(), DeadlineKind.SHIFT_CHECK_IN, number);
    }

    public static Deadline checkIn(int number, LocalDate day) {
        return new Deadline(
                checkInId(number),
                DeadlineKind.SHIFT_CHECK_IN,
                day,
                day,
                at(day, 9, 0),
                at(day, 9, 30),
                false,
                CALENDAR);
    }

    public static DeadlineId shiftEndId(int number) {
        return DeadlineId.of(ROSTER.value(), DeadlineKind.SHIFT_END, number);
    }

    public static Deadline shiftEnd(int number, LocalDate day) {
        Instant end = dayOf(day).end();
        return new Deadline(shiftEndId(number), DeadlineKind.SHIFT_END, day, day, end, end, false, CALENDAR);
    }

    private static Deadline ofPeriod(DeadlineKind kind, LocalDate day, Instant then) {
        return new Deadline(DeadlineId.of(ROSTER.value(), kind, 1), kind, day, day, then, then, false, CALENDAR);
    }

    public static RosterPublished published() {
        return new RosterPublished(
                ROSTER,
                1,
                PHONE,
                List.of(FIRST, SECOND, THIRD),
                List.of(
                        BEGIN,
                        END,
                        checkIn(1, MONDAY),
                        shiftEnd(1, MONDAY),
                        checkIn(3, TUESDAY),
                        shiftEnd(3, TUESDAY),
                        checkIn(5, WEDNESDAY),
                        shiftEnd(5, WEDNESDAY)),
                PLANNED_AT);
    }

    public static RosterRevised revised() {
        return new RosterRevised(ROSTER, 2, RevisionGround.STAFF_CHANGED, PLANNED_AT);
    }

    public static RosterEnteredIntoForce enteredIntoForce() {
        return new RosterEnteredIntoForce(ROSTER, List.of(BEGIN.id()), at(MONDAY, 0, 0));
    }

    public static RosterEnded ended() {
        return new RosterEnded(
                ROSTER,
                List.of(END.id(), shiftEndId(1), checkInId(3), shiftEndId(3), checkInId(5), shiftEndId(5)),
                at(WEDNESDAY.plusDays(1), 0, 0));
    }

    public static ShiftCancelled mondayCancelled() {
        return new ShiftCancelled(
                ROSTER, MONDAY_SHIFT, FIRST, CancelGround.PERSON_LEFT, List.of(checkInId(1)), PLANNED_AT);
    }

    public static ShiftCheckedIn mondayCheckedIn() {
        return new ShiftCheckedIn(ROSTER, MONDAY_SHIFT, FIRST, null, List.of(checkInId(1)), at(MONDAY, 8, 55));
    }

    public static ShiftMissed mondayMissed() {
        return new ShiftMissed(ROSTER, MONDAY_SHIFT, FIRST, List.of(checkInId(1)), at(MONDAY, 9, 30));
    }

    public static AbsenceReported mondayAbsent() {
        return new AbsenceReported(ROSTER, MONDAY_SHIFT, FIRST, AbsenceGround.LEAVE, List.of(checkInId(1)), PLANNED_AT);
    }

    public static ReliefCalled reliefCalled() {
        return new ReliefCalled(ROSTER, MONDAY_SHIFT, List.of(SECOND, THIRD), at(MONDAY, 9, 30));
    }

    public static ReliefAppointed reliefAppointed() {
        return new ReliefAppointed(ROSTER, MONDAY_SHIFT, FIRST, SECOND, MONDAY_RELIEF, at(MONDAY, 9, 35));
    }

    public static ShiftCompleted mondayCompleted() {
        return new ShiftCompleted(ROSTER, MONDAY_SHIFT, FIRST, List.of(shiftEndId(1)), at(MONDAY, 17, 30));
    }

    public static ShiftWentUnstood mondayUnstood() {
        return new ShiftWentUnstood(ROSTER, MONDAY_SHIFT, FIRST, List.of(shiftEndId(1)), at(MONDAY, 17, 30));
    }

    public static IncidentReported incidentReported() {
        return new IncidentReported(
                ROSTER, MONDAY_SHIFT, FIRST, IncidentKind.ACCIDENT, REPORT, UnitId.of("unit-town"), at(MONDAY, 10, 0));
    }

    public static SwapRequested swapRequested(ShiftId inReturn) {
        return new SwapRequested(ROSTER, MONDAY_SHIFT, FIRST, SECOND, inReturn, 7, PLANNED_AT);
    }

    public static SwapAccepted swapAccepted() {
        return new SwapAccepted(
                ROSTER, MONDAY_SHIFT, FIRST, SECOND, dayOf(MONDAY), TUESDAY_SHIFT, dayOf(TUESDAY), 11, PLANNED_AT);
    }

    public static SwapSecured swapSecured(OfficerId officer) {
        return new SwapSecured(ROSTER, MONDAY_SHIFT, officer, PLANNED_AT);
    }

    public static SwapDropped swapDropped() {
        return new SwapDropped(ROSTER, MONDAY_SHIFT, FIRST, SECOND, TUESDAY_SHIFT, SwapDropGround.DECLINED, PLANNED_AT);
    }

    public static ShiftSwapped shiftSwapped() {
        return new ShiftSwapped(ROSTER, MONDAY_SHIFT, FIRST, SECOND, TUESDAY_SHIFT, PLANNED_AT);
    }

    public static CaseAssignedFromRota assignedToFirst(CaseRef matter) {
        var candidate = new Candidate(
                FIRST, Standing.ON_DUTY, MONDAY_SHIFT, mandateOf(FIRST), OrganisationSamples.VILLAGE, true, 0);
        return new CaseAssignedFromRota(
                ROSTER,
                matter,
                FIRST,
                Standing.ON_DUTY,
                mandateOf(FIRST),
                MONDAY_SHIFT,
                new AssignmentInputs(List.of(candidate), List.of(), List.of(), List.of(), true, 10),
                List.of(new Exclusion(THIRD, Standing.RELIEF, List.of(ExclusionReason.RECUSED))),
                7,
                at(MONDAY, 10, 0));
    }

    public static OpenItemClosed itemClosed() {
        return new OpenItemClosed(ROSTER, MATTER, FIRST, at(MONDAY, 15, 0));
    }

    public static HandoverOffered offered(CaseRef... matters) {
        return new HandoverOffered(
                ROSTER,
                MONDAY_SHIFT,
                FIRST,
                SECOND,
                HandoverOccasion.END_OF_SHIFT,
                Stream.of(matters).map(matter -> new HandoverItem(matter, null)).toList(),
                at(MONDAY, 17, 0));
    }

    public static HandoverAccepted accepted(CaseRef... matters) {
        return new HandoverAccepted(
                ROSTER,
                FIRST,
                SECOND,
                OrganisationSamples.AREA,
                HandoverOccasion.END_OF_SHIFT,
                List.of(matters),
                at(MONDAY, 17, 10));
    }

    public static HandoverDeclined declined(CaseRef... matters) {
        return new HandoverDeclined(
                ROSTER, FIRST, SECOND, List.of(matters), DeclineGround.PAPERS_MISSING, at(MONDAY, 17, 10));
    }

    public static IntervalReserved reserved() {
        return new IntervalReserved(DutyPersonId.of(FIRST), FIRST, ROSTER, MONDAY_SHIFT, dayOf(MONDAY), PLANNED_AT);
    }

    public static IntervalRefused refused() {
        return new IntervalRefused(
                DutyPersonId.of(FIRST),
                FIRST,
                RosterId.of("roster-2"),
                ShiftId.of("shift-elsewhere"),
                ROSTER,
                MONDAY_SHIFT,
                RefusalGround.OVERLAP,
                PLANNED_AT);
    }

    public static IntervalReleased released() {
        return new IntervalReleased(DutyPersonId.of(FIRST), FIRST, ROSTER, MONDAY_SHIFT, PLANNED_AT);
    }

    /** A late record of the check-in, for the contract. */
    public static ShiftCheckedIn mondayCheckedInLate() {
        return new ShiftCheckedIn(
                ROSTER, MONDAY_SHIFT, FIRST, LateRecordGround.NO_NETWORK, List.of(checkInId(1)), at(MONDAY, 9, 0));
    }

    /** One of each, for the contract. */
    public static List<Record> all() {
        return List.of(
                drafted(),
                mondayPlanned(),
                mondayCancelled(),
                proposed(),
                returned(),
                gapAccepted(dayOf(MONDAY)),
                published(),
                revised(),
                enteredIntoForce(),
                ended(),
                confirmed(MONDAY_SHIFT, FIRST),
                mondayCheckedInLate(),
                mondayMissed(),
                mondayAbsent(),
                reliefCalled(),
                reliefAppointed(),
                mondayCompleted(),
                mondayUnstood(),
                incidentReported(),
                swapRequested(TUESDAY_SHIFT),
                swapAccepted(),
                swapSecured(SECOND),
                swapDropped(),
                shiftSwapped(),
                assignedToFirst(MATTER),
                itemClosed(),
                offered(MATTER, OTHER_MATTER),
                accepted(MATTER),
                declined(OTHER_MATTER),
                reserved(),
                refused(),
                released());
    }
}
