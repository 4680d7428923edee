package org.lunzhi.command.grievance.intake;

import static org.lunzhi.command.grievance.GrievanceStory.after;
import static org.lunzhi.command.grievance.GrievanceStory.registered;
import static org.lunzhi.command.grievance.GrievanceStory.triaged;
import static org.lunzhi.command.grievance.People.CLERK;
import static org.lunzhi.command.grievance.People.COORDINATOR;
import static org.lunzhi.command.grievance.People.SUPERVISOR;
import static org.lunzhi.command.grievance.standing.GrievanceRule.CATEGORY_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.DENUNCIATION_NOT_SEALED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOTICE_LIMIT_PASSED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.ORIGINAL_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.ROUTE_NOTICE_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SAME_FACTS_REFILED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.SCREENING_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.TRACK_NOT_COMPETENT;
import static org.lunzhi.command.grievance.standing.GrievanceRule.TRIAGER_INTERESTED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WRONG_STAGE;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.grievance.GrievanceSamples.CO_HANDLER;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.grievance.GrievanceSamples.NEIGHBOURS;
import static org.lunzhi.kernel.grievance.GrievanceSamples.SAFE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.deadline;
import static org.lunzhi.kernel.grievance.GrievanceSamples.document;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.GrievanceStory;
import org.lunzhi.command.grievance.People;
import org.lunzhi.command.grievance.intake.IntakeCommand.AcceptGrievance;
import org.lunzhi.command.grievance.intake.IntakeCommand.DeclineGrievance;
import org.lunzhi.command.grievance.intake.IntakeCommand.TransferOut;
import org.lunzhi.command.grievance.intake.IntakeCommand.TriageGrievance;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceTriaged;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.handling.HandlingLevel;
import org.lunzhi.kernel.grievance.intake.DeclineReason;
import org.lunzhi.kernel.grievance.intake.DisclosedItem;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Screening;
import org.lunzhi.kernel.grievance.intake.ScreeningAnswer;
import org.lunzhi.kernel.grievance.intake.StatutoryRoute;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.privacy.DocumentType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SortingTest {

    private static final GrievanceSealed SEALED =
            new GrievanceSealed(ID, new Protection(true, List.of(CO_HANDLER)), at("2026-02-12T09:10"));

    @Nested
    class Triaging {

        private static TriageGrievance triage(
                MatterType kind, CategoryCode category, Screening screening, boolean free) {
            return new TriageGrievance(
                    ID,
                    kind,
                    Track.HOTLINE,
                    Urgency.ORDINARY,
                    category,
                    HandlingLevel.VILLAGE,
                    StatutoryRoute.NONE,
                    screening,
                    free);
        }

        private static TriageGrievance triage() {
            return triage(MatterType.DISPUTE, NEIGHBOURS, SAFE, true);
        }

        @Test
        void chooses_track_urgency_category_and_level() {
            registered().at("2026-02-12T09:20").when(triage(), COORDINATOR).expectEvents(GrievanceSamples.triaged());
        }

        @Test
        void is_not_for_the_clerk() {
            registered().refuses(triage(), CLERK, SupportRule.ROLE_MISSING);
        }

        @Test
        void happens_once() {
            triaged().refuses(triage(), COORDINATOR, WRONG_STAGE);
        }

        @Test
        void is_not_for_whoever_has_an_interest() {
            registered().refuses(triage(MatterType.DISPUTE, NEIGHBOURS, SAFE, false), COORDINATOR, TRIAGER_INTERESTED);
        }

        @Test
        void waits_for_the_private_questions() {
            Screening open = new Screening(ScreeningAnswer.NO, ScreeningAnswer.NOT_ASKED);
            registered().refuses(triage(MatterType.DISPUTE, NEIGHBOURS, open, true), COORDINATOR, SCREENING_MISSING);
        }

        @Test
        void golden_scenario_14_an_alarming_answer_is_kept_and_stops_nothing() {
            Screening alarming = new Screening(ScreeningAnswer.YES, ScreeningAnswer.NO);
            registered().allows(triage(MatterType.DISPUTE, NEIGHBOURS, alarming, true), COORDINATOR);
        }

        @Test
        void knows_only_the_categories_in_force() {
            registered()
                    .refuses(
                            triage(MatterType.DISPUTE, CategoryCode.of("petitioners"), SAFE, true),
                            COORDINATOR,
                            CATEGORY_UNKNOWN);
        }

        @Test
        void golden_scenario_5_of_a_denunciation_waits_for_the_seal() {
            TriageGrievance denunciation = triage(MatterType.DENUNCIATION, NEIGHBOURS, SAFE, true);
            registered().refuses(denunciation, COORDINATOR, DENUNCIATION_NOT_SEALED);
            registered().and(SEALED).allows(denunciation, COORDINATOR);
        }

        @Test
        void golden_scenario_5_is_not_for_the_accused_unit() {
            registered()
                    .and(SEALED)
                    .refuses(
                            triage(),
                            People.of(OfficerId.of("officer-secretary"), CO_HANDLER, Role.DUTY_SECRETARY),
                            UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT);
        }

        @Test
        void as_a_petition_starts_the_fifteen_days_at_receipt() {
            registered()
                    .at("2026-02-13T09:20")
                    .when(
                            new TriageGrievance(
                                    ID,
                                    MatterType.COMPLAINT,
                                    Track.PETITION,
                                    Urgency.ORDINARY,
                                    NEIGHBOURS,
                                    HandlingLevel.TOWNSHIP,
                                    StatutoryRoute.NONE,
                                    SAFE,
                                    true),
                            COORDINATOR)
                    .expectEvents(new GrievanceTriaged(
                            ID,
                            MatterType.COMPLAINT,
                            Track.PETITION,
                            Urgency.ORDINARY,
                            NEIGHBOURS,
                            HandlingLevel.TOWNSHIP,
                            StatutoryRoute.NONE,
                            SAFE,
                            List.of(deadline(DeadlineKind.PETITION_NOTICE, 1, "2026-02-27")),
                            at("2026-02-13T09:20")));
        }
    }

    @Nested
    class Accepting {

        private static final AcceptGrievance ACCEPT = new AcceptGrievance(ID, null, null);

        @Test
        void pins_policy_and_calendar() {
            triaged().at("2026-02-12T09:30").when(ACCEPT, COORDINATOR).expectEvents(GrievanceSamples.accepted());
        }

        @Test
        void follows_triage() {
            registered().refuses(ACCEPT, COORDINATOR, WRONG_STAGE);
        }

        @Test
        void golden_scenario_24_the_second_of_two_clerks_is_told_where_the_matter_stands() {
            GrievanceStory.accepted().refuses(ACCEPT, COORDINATOR, WRONG_STAGE);
        }

        @Test
        void is_refused_where_another_route_is_open() {
            after(GrievanceSamples.registered(), onRoute(StatutoryRoute.COURT))
                    .refuses(ACCEPT, COORDINATOR, TRACK_NOT_COMPETENT);
        }

        @Test
        void the_same_facts_again_needs_something_new() {
            GrievanceId former = GrievanceStory.OTHER;
            triaged().refuses(new AcceptGrievance(ID, former, null), COORDINATOR, SAME_FACTS_REFILED);
            triaged()
                    .allows(
                            new AcceptGrievance(ID, former, document("new-fact", DocumentType.SUPPLEMENT)),
                            COORDINATOR);
            triaged()
                    .refuses(
                            new AcceptGrievance(
                                    ID,
                                    GrievanceId.of("grievance-unheard-of"),
                                    document("new-fact", DocumentType.SUPPLEMENT)),
                            COORDINATOR,
                            ORIGINAL_UNKNOWN);
        }
    }

    @Nested
    class Declining {

        private static DeclineGrievance decline(boolean told) {
            return new DeclineGrievance(
                    ID,
                    DeclineReason.ON_STATUTORY_ROUTE,
                    StatutoryRoute.COURT,
                    told ? document("route", DocumentType.ROUTE_NOTICE) : null);
        }

        @Test
        void tells_the_person_where_to_go() {
            triaged().refuses(decline(false), COORDINATOR, ROUTE_NOTICE_MISSING);
            triaged().allows(decline(true), COORDINATOR);
        }

        @Test
        void of_a_petition_after_fifteen_days_is_a_supervisors_decision() {
            GrievanceStory petition = after(GrievanceSamples.registered(), petition());
            petition.at("2026-02-27T23:59").allows(decline(true), COORDINATOR);
            petition.at("2026-02-28T00:00").refuses(decline(true), COORDINATOR, NOTICE_LIMIT_PASSED);
            petition.at("2026-02-28T00:00").allows(decline(true), SUPERVISOR);
        }
    }

    @Nested
    class Transferring {

        private static TransferOut transferTo(UnitId unit) {
            return new TransferOut(
                    ID,
                    unit,
                    List.of(DisclosedItem.NAME, DisclosedItem.STATEMENT),
                    document("letter", DocumentType.ENTRUSTMENT_LETTER),
                    document("receipt", DocumentType.FILE_NOTE));
        }

        @Test
        void golden_scenario_5_reaches_neither_the_accused_unit_nor_one_below_it() {
            GrievanceStory sealed = triaged().and(SEALED);
            sealed.refuses(transferTo(CO_HANDLER), COORDINATOR, UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT);
            sealed.refuses(
                    transferTo(UnitId.of("unit-hamlet-yanman")), COORDINATOR, UNIT_EXCLUDED_SUBJECT_OF_COMPLAINT);
            sealed.allows(transferTo(UnitId.of("unit-discipline-inspection")), COORDINATOR);
        }
    }

    private static GrievanceTriaged onRoute(StatutoryRoute route) {
        return triagedAs(Track.HOTLINE, route, List.of());
    }

    private static GrievanceTriaged petition() {
        return triagedAs(
                Track.PETITION, StatutoryRoute.NONE, List.of(deadline(DeadlineKind.PETITION_NOTICE, 1, "2026-02-27")));
    }

    private static GrievanceTriaged triagedAs(Track track, StatutoryRoute route, List<Deadline> clocks) {
        return new GrievanceTriaged(
                ID,
                MatterType.COMPLAINT,
                track,
                Urgency.ORDINARY,
                NEIGHBOURS,
                HandlingLevel.VILLAGE,
                route,
                SAFE,
                clocks,
                at("2026-02-12T09:20"));
    }
}
