package org.lunzhi.command.grievance.intake;

import static org.lunzhi.command.grievance.GrievanceStory.after;
import static org.lunzhi.command.grievance.GrievanceStory.dispatched;
import static org.lunzhi.command.grievance.GrievanceStory.triaged;
import static org.lunzhi.command.grievance.People.COORDINATOR;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOT_A_CIVIL_DISPUTE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.OPEN_CHILD_EXISTS;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARTY_COUNT_INVALID;
import static org.lunzhi.command.grievance.standing.GrievanceRule.REPRESENTATIVES_EXCEEDED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WRONG_STAGE;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.grievance.GrievanceSamples.COMPLAINANT;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.grievance.GrievanceSamples.NEIGHBOURS;
import static org.lunzhi.kernel.grievance.GrievanceSamples.NOTICE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.OTHER_SIDE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.SAFE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.SCHEME;
import static org.lunzhi.kernel.grievance.GrievanceSamples.STATION;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.intake.IntakeCommand.AwaitMediationPart;
import org.lunzhi.command.grievance.intake.IntakeCommand.OpenMediation;
import org.lunzhi.command.grievance.intake.IntakeCommand.RecordMediationEnd;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationEndRecorded;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationPartAwaited;
import org.lunzhi.kernel.grievance.IntakeEvent.MediationRequested;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.StatutoryRoute;
import org.lunzhi.kernel.grievance.outcome.MediationEnd;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.privacy.PartyRef;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallingForMediationTest {

    private static final MediationId MEDIATION = MediationId.of("mediation-boundary-wall");
    private static final MediationRequested REQUESTED = new MediationRequested(
            ID,
            MEDIATION,
            List.of(COMPLAINANT),
            List.of(OTHER_SIDE),
            NEIGHBOURS,
            SCHEME,
            PlaceCode.of("place-yanman-3"),
            STATION,
            null,
            null,
            Protection.NONE,
            false,
            SAFE,
            NOTICE,
            at("2026-02-12T09:25"));
    private static final MediationId PART = MediationId.of("mediation-boundary-wall-costs");
    private static final MediationPartAwaited PART_AWAITED = new MediationPartAwaited(ID, PART, at("2026-02-12T09:27"));
    private static final RecordMediationEnd ENDED = new RecordMediationEnd(ID, MEDIATION, MediationEnd.AGREED);

    private static OpenMediation between(List<PartyRef> applicants, List<PartyRef> respondents) {
        return new OpenMediation(ID, MEDIATION, applicants, respondents, null, null);
    }

    @Test
    void puts_the_dispute_forward_with_all_that_protects_it() {
        triaged()
                .at("2026-02-12T09:25")
                .when(between(List.of(COMPLAINANT), List.of(OTHER_SIDE)), COORDINATOR)
                .expectEvents(REQUESTED);
    }

    @Test
    void is_for_civil_disputes_only() {
        after(
                        GrievanceSamples.registered(),
                        new GrievanceTriaged(
                                ID,
                                MatterType.COMPLAINT,
                                Track.HOTLINE,
                                Urgency.ORDINARY,
                                NEIGHBOURS,
                                HandlingLevel.VILLAGE,
                                StatutoryRoute.NONE,
                                SAFE,
                                List.of(),
                                at("2026-02-12T09:20")))
                .refuses(between(List.of(COMPLAINANT), List.of(OTHER_SIDE)), COORDINATOR, NOT_A_CIVIL_DISPUTE);
    }

    @Test
    void needs_two_different_sides() {
        triaged().refuses(between(List.of(COMPLAINANT), List.of()), COORDINATOR, PARTY_COUNT_INVALID);
        triaged().refuses(between(List.of(COMPLAINANT), List.of(COMPLAINANT)), COORDINATOR, PARTY_COUNT_INVALID);
    }

    @Test
    void golden_scenario_4_a_side_speaks_through_five() {
        triaged().allows(between(group(5), List.of(OTHER_SIDE)), COORDINATOR);
        triaged().refuses(between(group(6), List.of(OTHER_SIDE)), COORDINATOR, REPRESENTATIVES_EXCEEDED);
    }

    @Test
    void happens_before_dispatch_or_during_handling() {
        dispatched().refuses(between(List.of(COMPLAINANT), List.of(OTHER_SIDE)), COORDINATOR, WRONG_STAGE);
    }

    @Test
    void a_second_one_waits_for_the_end_of_the_first() {
        OpenMediation again = new OpenMediation(
                ID, MediationId.of("mediation-2"), List.of(COMPLAINANT), List.of(OTHER_SIDE), null, null);
        triaged().and(REQUESTED).refuses(again, COORDINATOR, OPEN_CHILD_EXISTS);
        triaged()
                .and(
                        REQUESTED,
                        new MediationEndRecorded(ID, MEDIATION, MediationEnd.NOT_REACHED, at("2026-02-12T09:28")))
                .allows(again, COORDINATOR);
    }

    @Test
    void its_end_is_recorded_once_however_often_it_is_told() {
        MediationEndRecorded recorded =
                new MediationEndRecorded(ID, MEDIATION, MediationEnd.AGREED, at("2026-02-12T09:00"));
        triaged().and(REQUESTED).when(ENDED, Actor.SYSTEM).expectEvents(recorded);
        triaged()
                .and(REQUESTED, recorded)
                .when(ENDED, Actor.SYSTEM)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_part_that_was_split_off_is_waited_for_as_well() {
        OpenMediation again = new OpenMediation(
                ID, MediationId.of("mediation-2"), List.of(COMPLAINANT), List.of(OTHER_SIDE), null, null);
        MediationEndRecorded whole =
                new MediationEndRecorded(ID, MEDIATION, MediationEnd.AGREED, at("2026-02-12T09:28"));
        MediationEndRecorded part =
                new MediationEndRecorded(ID, PART, MediationEnd.NOT_REACHED, at("2026-02-12T09:29"));
        triaged()
                .and(REQUESTED)
                .at("2026-02-12T09:27")
                .when(new AwaitMediationPart(ID, PART), Actor.SYSTEM)
                .expectEvents(PART_AWAITED);
        triaged().and(REQUESTED, PART_AWAITED, whole).refuses(again, COORDINATOR, OPEN_CHILD_EXISTS);
        triaged().and(REQUESTED, PART_AWAITED, part).refuses(again, COORDINATOR, OPEN_CHILD_EXISTS);
        triaged().and(REQUESTED, PART_AWAITED, part, whole).allows(again, COORDINATOR);
    }

    @Test
    void a_part_is_awaited_once_however_often_and_late_it_is_told() {
        AwaitMediationPart told = new AwaitMediationPart(ID, PART);
        MediationEndRecorded ended =
                new MediationEndRecorded(ID, PART, MediationEnd.NOT_REACHED, at("2026-02-12T09:29"));
        triaged().and(REQUESTED, PART_AWAITED).when(told, Actor.SYSTEM).expectNoEvents();
        triaged().and(REQUESTED, PART_AWAITED, ended).when(told, Actor.SYSTEM).expectNoEvents();
        triaged()
                .and(REQUESTED)
                .when(new AwaitMediationPart(ID, MEDIATION), Actor.SYSTEM)
                .expectNoEvents();
        triaged().and(REQUESTED).refuses(told, COORDINATOR, SupportRule.ROLE_MISSING);
    }

    @Test
    void its_end_is_told_by_the_station_itself() {
        triaged().and(REQUESTED).refuses(ENDED, COORDINATOR, SupportRule.ROLE_MISSING);
    }

    private static List<PartyRef> group(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(number -> PartyRef.of("party-" + number))
                .toList();
    }
}
