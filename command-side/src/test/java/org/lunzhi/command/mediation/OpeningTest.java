package org.lunzhi.command.mediation;

import static org.lunzhi.kernel.mediation.MediationCast.BOTH;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.COMMITTEE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.ROOM;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.confidential;
import static org.lunzhi.kernel.mediation.MediationCast.group;
import static org.lunzhi.kernel.mediation.MediationCast.jia;
import static org.lunzhi.kernel.mediation.MediationCast.matter;
import static org.lunzhi.kernel.mediation.MediationCast.paper;
import static org.lunzhi.kernel.mediation.MediationCast.routesTold;
import static org.lunzhi.kernel.mediation.MediationCast.yi;
import static org.lunzhi.kernel.mediation.MediationSamples.accepted;
import static org.lunzhi.kernel.mediation.MediationSamples.consented;
import static org.lunzhi.kernel.mediation.MediationSamples.numbered;
import static org.lunzhi.kernel.mediation.MediationSamples.proposed;
import static org.lunzhi.kernel.mediation.MediationSamples.untilAccepted;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.OpeningCommand.AcceptCase;
import org.lunzhi.command.mediation.OpeningCommand.DeclineCase;
import org.lunzhi.command.mediation.OpeningCommand.NoteFileNumber;
import org.lunzhi.command.mediation.OpeningCommand.ProposeMediation;
import org.lunzhi.command.mediation.OpeningCommand.Protection;
import org.lunzhi.command.mediation.OpeningCommand.RecordConsent;
import org.lunzhi.command.mediation.OpeningCommand.RecordRefusal;
import org.lunzhi.command.mediation.OpeningCommand.RecordScreening;
import org.lunzhi.command.mediation.casefile.MediationRule;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.filenumber.FileNumber;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationDeclined;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyConsented;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyRefused;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyScreened;
import org.lunzhi.kernel.mediation.OpeningEvent.SafetyReferralOffered;
import org.lunzhi.kernel.mediation.UpkeepEvent.LateRecordExplained;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.conduct.ScreeningAnswer;
import org.lunzhi.kernel.mediation.ending.DeclineReason;
import org.lunzhi.kernel.mediation.terms.CaseSource;
import org.lunzhi.kernel.mediation.terms.Jurisdiction;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.PartyKind;
import org.lunzhi.kernel.mediation.terms.PartyRole;
import org.lunzhi.kernel.mediation.terms.Proceedings;
import org.lunzhi.kernel.mediation.terms.ReferringBody;
import org.lunzhi.kernel.mediation.terms.Source;
import org.lunzhi.kernel.mediation.upkeep.LateReason;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningTest {

    private static final Source APPLIED =
            new Source(CaseSource.APPLIED, null, paper(DocumentType.MEDIATION_APPLICATION));

    private final CaseFixture mediation = new CaseFixture().at("2026-02-24T09:00");

    private static ProposeMediation propose(
            Source source, Proceedings proceedings, List<Party> parties, Matter matter) {
        return new ProposeMediation(
                CASE,
                null,
                source,
                ROOM,
                COMMITTEE,
                Jurisdiction.DISPUTE_AROSE_HERE,
                proceedings,
                parties,
                matter,
                Protection.NONE,
                null);
    }

    private static ProposeMediation between(Party... parties) {
        return propose(APPLIED, Proceedings.NONE, List.of(parties), matter());
    }

    @Nested
    class Proposing {

        @Test
        void puts_an_application_of_two_neighbours_before_the_committee() {
            mediation.after(List.of(), between(jia(), yi())).expectEvents(proposed());
        }

        @Test
        void needs_two_different_parties() {
            mediation.refuses(List.of(), between(jia(), jia()), MediationRule.PARTY_COUNT_INVALID);
        }

        @Test
        void needs_two_sides() {
            Party ally = new Party(YI, PartyRole.APPLICANT, PartyKind.PERSON, List.of(), null, null);
            mediation.refuses(List.of(), between(jia(), ally), MediationRule.PARTY_COUNT_INVALID);
        }

        @Test
        void golden_scenario_4_twelve_workers_are_heard_through_five_representatives() {
            mediation
                    .after(List.of(), between(group(JIA, PartyRole.APPLICANT, 5), yi()))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void golden_scenario_4_a_sixth_representative_is_refused() {
            mediation.refuses(
                    List.of(),
                    between(group(JIA, PartyRole.APPLICANT, 6), yi()),
                    MediationRule.REPRESENTATIVES_EXCEEDED);
        }

        @Test
        void needs_a_representative_for_a_side_of_many() {
            mediation.refuses(
                    List.of(), between(group(JIA, PartyRole.APPLICANT, 0), yi()), MediationRule.REPRESENTATIVE_MISSING);
        }

        @Test
        void needs_a_guardian_for_a_ward_and_is_content_with_one() {
            Party ward = new Party(JIA, PartyRole.APPLICANT, PartyKind.WARD, List.of(), null, null);
            mediation.refuses(List.of(), between(ward, yi()), MediationRule.GUARDIAN_MISSING);
            Party guarded =
                    new Party(JIA, PartyRole.APPLICANT, PartyKind.WARD, List.of(), PartyRef.of("party-guardian"), null);
            new CaseFixture().after(List.of(), between(guarded, yi())).expectSuccessfulHandlerExecution();
        }

        @Test
        void is_refused_while_a_court_has_the_dispute() {
            mediation.refuses(
                    List.of(),
                    propose(APPLIED, Proceedings.PENDING, List.of(jia(), yi()), matter()),
                    MediationRule.TRACK_NOT_COMPETENT);
        }

        @Test
        void is_possible_while_a_court_has_the_dispute_if_the_court_entrusted_it() {
            Source entrusted =
                    new Source(CaseSource.ENTRUSTED, ReferringBody.COURT, paper(DocumentType.ENTRUSTMENT_LETTER));
            mediation
                    .after(List.of(), propose(entrusted, Proceedings.PENDING, List.of(jia(), yi()), matter()))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void needs_the_letter_of_the_body_that_entrusted_it() {
            Source bare = new Source(CaseSource.ENTRUSTED, ReferringBody.POLICE, null);
            mediation.refuses(
                    List.of(),
                    propose(bare, Proceedings.NONE, List.of(jia(), yi()), matter()),
                    MediationRule.SOURCE_PAPER_MISSING);
        }

        @Test
        void needs_a_category_of_the_scheme_in_force() {
            mediation.refuses(
                    List.of(),
                    propose(APPLIED, Proceedings.NONE, List.of(jia(), yi()), matter("astrology", false)),
                    MediationRule.CATEGORY_INVALID);
        }

        @Test
        void needs_an_amount_in_yuan_and_cents() {
            Matter odd = new Matter(
                    matter().category(),
                    matter().scheme(),
                    List.of(),
                    new BigDecimal("3000.005"),
                    2,
                    false,
                    matter().relation());
            mediation.refuses(
                    List.of(),
                    propose(APPLIED, Proceedings.NONE, List.of(jia(), yi()), odd),
                    MediationRule.AMOUNT_INVALID);
        }

        @Test
        void needs_a_committee_in_office() {
            mediation.register().nobodyInOffice();
            mediation.refuses(List.of(), between(jia(), yi()), MediationRule.COMMITTEE_NOT_IN_OFFICE);
        }
    }

    @Nested
    class Consent {

        private final List<?> past = List.of(proposed());

        private RecordConsent oral(PartyRef witness, boolean takenDown) {
            return new RecordConsent(CASE, JIA, Manner.ORAL, null, witness, takenDown, When.NOW);
        }

        @Test
        void is_recorded_for_one_party_at_a_time() {
            mediation
                    .at("2026-02-24T09:10")
                    .after(past, new RecordConsent(CASE, JIA, Manner.WRITTEN, null, null, false, When.NOW))
                    .expectEvents(consented(JIA));
        }

        @Test
        void by_word_needs_a_witness_or_a_recorder() {
            mediation.refuses(past, oral(null, false), MediationRule.WITNESS_MISSING);
        }

        @Test
        void by_word_is_taken_down_by_the_clerk() {
            mediation
                    .at("2026-02-24T09:10")
                    .after(past, oral(null, true))
                    .expectEvents(new PartyConsented(
                            CASE, JIA, Manner.ORAL, null, CaseFixture.CLERK.officer(), null, at("2026-02-24T09:10")));
        }

        @Test
        void twice_is_the_same_as_once() {
            mediation
                    .after(List.of(proposed(), consented(JIA)), oral(YI, false))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void of_a_stranger_counts_for_nothing() {
            mediation.refuses(
                    past,
                    new RecordConsent(CASE, PartyRef.of("party-x"), Manner.WRITTEN, null, null, false, When.NOW),
                    MediationRule.UNKNOWN_PARTY);
        }

        @Test
        void recorded_on_a_later_day_says_why() {
            When late = new When(at("2026-02-24T09:10"), LateReason.NO_NETWORK);
            mediation
                    .at("2026-02-26T08:00")
                    .after(past, new RecordConsent(CASE, JIA, Manner.WRITTEN, null, null, false, late))
                    .expectEvents(
                            new LateRecordExplained(
                                    CASE, LateReason.NO_NETWORK, at("2026-02-24T09:10"), at("2026-02-26T08:00")),
                            consented(JIA));
        }

        @Test
        void recorded_on_a_later_day_without_a_reason_is_refused() {
            When late = When.at(at("2026-02-24T09:10"));
            mediation
                    .at("2026-02-26T08:00")
                    .refuses(
                            past,
                            new RecordConsent(CASE, JIA, Manner.WRITTEN, null, null, false, late),
                            MediationRule.LATE_REASON_MISSING);
        }

        @Test
        void recorded_eight_days_later_is_too_late_and_after_seven_is_not() {
            When late = new When(at("2026-02-24T09:10"), LateReason.OVERLOOKED);
            var consent = new RecordConsent(CASE, JIA, Manner.WRITTEN, null, null, false, late);
            mediation.at("2026-03-04T08:00").refuses(past, consent, MediationRule.BACKDATING_TOO_FAR);
            new CaseFixture().at("2026-03-03T08:00").after(past, consent).expectSuccessfulHandlerExecution();
        }

        @Test
        void cannot_lie_in_the_future() {
            When tomorrow = When.at(at("2026-02-25T09:00"));
            mediation.refuses(
                    past,
                    new RecordConsent(CASE, JIA, Manner.WRITTEN, null, null, false, tomorrow),
                    MediationRule.NOT_YET_HAPPENED);
        }
    }

    @Nested
    class Refusal {

        private final PartyRefused refused =
                new PartyRefused(CASE, null, YI, Manner.ORAL, null, at("2026-02-24T09:20"));

        @Test
        void of_one_party_ends_the_matter() {
            mediation
                    .at("2026-02-24T09:20")
                    .after(
                            List.of(proposed(), consented(JIA)),
                            new RecordRefusal(CASE, YI, Manner.ORAL, null, When.NOW))
                    .expectEvents(refused);
        }

        @Test
        void golden_scenario_25_prevails_over_a_late_record_of_an_earlier_consent() {
            When earlier = When.at(at("2026-02-24T09:05"));
            mediation
                    .at("2026-02-24T17:00")
                    .refuses(
                            List.of(proposed(), consented(JIA), refused),
                            new RecordConsent(CASE, YI, Manner.WRITTEN, null, null, false, earlier),
                            MediationRule.PARTY_REFUSED);
        }

        @Test
        void keeps_the_committee_from_taking_the_case_up() {
            mediation.refuses(
                    List.of(proposed(), consented(JIA), consented(YI), refused),
                    new AcceptCase(CASE, null, When.NOW),
                    MediationRule.PARTY_REFUSED);
        }
    }

    @Nested
    class Screening {

        private final List<?> past = List.of(proposed());

        @Test
        void golden_scenario_14_a_yes_offers_help_and_a_report() {
            var record = confidential(DocumentType.SAFETY_SCREENING);
            mediation
                    .after(past, new RecordScreening(CASE, JIA, ScreeningAnswer.YES, record))
                    .expectEvents(
                            new PartyScreened(CASE, JIA, ScreeningAnswer.YES, record, at("2026-02-24T09:00")),
                            new SafetyReferralOffered(CASE, JIA, at("2026-02-24T09:00")));
        }

        @Test
        void is_for_the_mediators_only() {
            mediation.refuses(
                    past,
                    new RecordScreening(CASE, JIA, ScreeningAnswer.NO, paper(DocumentType.SAFETY_SCREENING)),
                    MediationRule.SCREENING_NOT_CONFIDENTIAL);
        }

        @Test
        void goes_on_the_form_made_for_it() {
            mediation.refuses(
                    past,
                    new RecordScreening(CASE, JIA, ScreeningAnswer.NO, confidential(DocumentType.FILE_NOTE)),
                    MediationRule.PAPER_OF_WRONG_KIND);
        }
    }

    @Nested
    class Acceptance {

        @Test
        void starts_the_thirty_days() {
            mediation
                    .at("2026-02-24T10:00")
                    .after(List.of(proposed(), consented(JIA), consented(YI)), new AcceptCase(CASE, null, When.NOW))
                    .expectEvents(accepted());
        }

        @Test
        void with_the_consent_of_one_party_only_is_refused() {
            mediation.refuses(
                    List.of(proposed(), consented(JIA)),
                    new AcceptCase(CASE, null, When.NOW),
                    MediationRule.CONSENT_MISSING);
        }

        @Test
        void twice_is_refused() {
            mediation.refuses(untilAccepted(), new AcceptCase(CASE, null, When.NOW), MediationRule.STAGE_FORBIDS);
        }

        @Test
        void notes_the_file_number_once() {
            var note = new NoteFileNumber(CASE, new FileNumber(COMMITTEE, 2026, 1));
            mediation
                    .at("2026-02-24T10:00")
                    .after(List.of(proposed(), consented(JIA), consented(YI), accepted()), note, Actor.SYSTEM)
                    .expectEvents(numbered());
            new CaseFixture().after(untilAccepted(), note, Actor.SYSTEM).expectNoEvents();
        }

        @Test
        void gets_its_file_number_from_the_series_and_from_nobody_else() {
            mediation.refuses(
                    untilAccepted(),
                    new NoteFileNumber(CASE, new FileNumber(COMMITTEE, 2026, 99)),
                    MediationRule.SYSTEM_ONLY);
        }
    }

    @Nested
    class Declining {

        @Test
        void tells_every_party_of_the_other_routes() {
            mediation
                    .at("2026-02-25T09:00")
                    .after(List.of(proposed()), new DeclineCase(CASE, DeclineReason.NOT_CIVIL, routesTold()))
                    .expectEvents(new MediationDeclined(
                            CASE, null, DeclineReason.NOT_CIVIL, routesTold(), at("2026-02-25T09:00")));
        }

        @Test
        void is_refused_as_long_as_one_party_was_not_told() {
            mediation.refuses(
                    List.of(proposed()),
                    new DeclineCase(CASE, DeclineReason.NOT_CIVIL, routesTold().subList(0, BOTH.size() - 1)),
                    MediationRule.ROUTE_NOTICE_MISSING);
        }
    }
}
