package org.lunzhi.command.mediation.ending;

import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.RECORDER;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.paper;
import static org.lunzhi.kernel.mediation.MediationCast.routesTold;
import static org.lunzhi.kernel.mediation.MediationSamples.agreed;
import static org.lunzhi.kernel.mediation.MediationSamples.concluded;
import static org.lunzhi.kernel.mediation.MediationSamples.numbered;
import static org.lunzhi.kernel.mediation.MediationSamples.performed;
import static org.lunzhi.kernel.mediation.MediationSamples.tookEffect;
import static org.lunzhi.kernel.mediation.MediationSamples.untilSitting;
import static org.lunzhi.kernel.mediation.MediationSamples.withdrew;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.CaseFixture;
import org.lunzhi.command.mediation.casefile.MediationRule;
import org.lunzhi.command.mediation.ending.EndingCommand.ArchiveCase;
import org.lunzhi.command.mediation.ending.EndingCommand.ConcludeCase;
import org.lunzhi.command.mediation.ending.EndingCommand.NoteAgreementEffect;
import org.lunzhi.command.mediation.ending.EndingCommand.NotePerformance;
import org.lunzhi.command.mediation.ending.EndingCommand.RecordFollowUp;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.mediation.EndingEvent.CaseArchived;
import org.lunzhi.kernel.mediation.EndingEvent.MediationFollowedUp;
import org.lunzhi.kernel.mediation.EndingEvent.MediationTerminated;
import org.lunzhi.kernel.mediation.UpkeepEvent.IdentityVerified;
import org.lunzhi.kernel.mediation.ending.FollowUpPurpose;
import org.lunzhi.kernel.mediation.ending.PerformanceState;
import org.lunzhi.kernel.mediation.ending.Reached;
import org.lunzhi.kernel.mediation.ending.Satisfaction;
import org.lunzhi.kernel.mediation.ending.TerminationReason;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AftermathTest {

    private final CaseFixture mediation = new CaseFixture().at("2026-03-20T10:00");
    private final List<Object> effective = plus(untilSitting(), agreed(), tookEffect());

    private static List<Object> plus(List<Object> past, Object... more) {
        List<Object> all = new ArrayList<>(past);
        all.addAll(List.of(more));
        return all;
    }

    private static IdentityVerified seen(PartyRef party) {
        var paper = paper(DocumentType.IDENTITY_SEEN, Audience.HANDLERS, party.value());
        return new IdentityVerified(CASE, party, RECORDER, paper, at("2026-02-24T09:05"));
    }

    private static MediationTerminated terminated() {
        return new MediationTerminated(
                CASE, null, TerminationReason.PARTY_WITHDREW, routesTold(), List.of(), at("2026-03-02T11:00"));
    }

    private static MediationFollowedUp followedUp() {
        return new MediationFollowedUp(
                CASE,
                FollowUpPurpose.PERFORMANCE,
                JIA,
                Reached.REACHED,
                null,
                null,
                paper(DocumentType.FOLLOW_UP_RECORD),
                at("2026-03-20T10:00"));
    }

    @Nested
    class An_agreement {

        @Test
        void in_effect_makes_the_case_effective() {
            mediation
                    .at("2026-03-06T16:00")
                    .after(
                            plus(untilSitting(), agreed()),
                            new NoteAgreementEffect(CASE, AGREEMENT, at("2026-03-06T16:00")),
                            Actor.SYSTEM)
                    .expectEvents(tookEffect());
        }

        @Test
        void performed_concludes_the_case() {
            mediation
                    .after(effective, new NotePerformance(CASE, AGREEMENT, PerformanceState.PERFORMED), Actor.SYSTEM)
                    .expectEvents(performed(), concluded());
        }

        @Test
        void of_which_nothing_is_known_does_not_conclude_it() {
            mediation.refuses(effective, new ConcludeCase(CASE), MediationRule.PERFORMANCE_UNKNOWN);
        }
    }

    @Nested
    class Following_up {

        private RecordFollowUp ask(FollowUpPurpose purpose, Reached reached, Satisfaction satisfaction) {
            return new RecordFollowUp(
                    CASE, purpose, JIA, reached, satisfaction, null, paper(DocumentType.FOLLOW_UP_RECORD));
        }

        @Test
        void performance_is_the_mediators_task() {
            var ask = ask(FollowUpPurpose.PERFORMANCE, Reached.REACHED, null);
            mediation.after(effective, ask, CaseFixture.LEADING).expectEvents(followedUp());
            new CaseFixture().refuses(effective, ask, CaseFixture.FOLLOW_UP, MediationRule.FOLLOW_UP_BY_MEDIATOR);
        }

        @Test
        void satisfaction_is_asked_by_somebody_else() {
            var ask = ask(FollowUpPurpose.SATISFACTION, Reached.REACHED, Satisfaction.SATISFIED);
            mediation.after(effective, ask, CaseFixture.FOLLOW_UP).expectSuccessfulHandlerExecution();
            new CaseFixture().refuses(effective, ask, CaseFixture.LEADING, MediationRule.HANDLER_CANNOT_FOLLOW_UP);
        }

        @Test
        void nobody_rates_who_was_not_reached() {
            mediation.refuses(
                    effective,
                    ask(FollowUpPurpose.SATISFACTION, Reached.UNREACHED, Satisfaction.SATISFIED),
                    CaseFixture.FOLLOW_UP,
                    MediationRule.RATING_SOURCE_INVALID);
        }
    }

    @Nested
    class Archiving {

        private final ArchiveCase archive = new ArchiveCase(CASE, Map.of(), RetentionClass.MEDIATION_FILE);

        @Test
        void of_a_performed_case_needs_its_follow_up() {
            var done = plus(effective, seen(JIA), seen(YI), performed(), concluded());
            mediation.refuses(done, archive, MediationRule.ARCHIVE_INCOMPLETE);
            new CaseFixture()
                    .after(plus(done, followedUp()), archive)
                    .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                            Matchers.matches((Object event) -> event instanceof CaseArchived archived
                                    && archived.index().get(0).paper().type() == DocumentType.MEDIATION_APPLICATION
                                    && archived.index().size() == 9),
                            Matchers.andNoMore())));
        }

        @Test
        void needs_the_identity_of_every_party() {
            mediation.refuses(
                    plus(effective, seen(JIA), performed(), concluded(), followedUp()),
                    archive,
                    MediationRule.ARCHIVE_INCOMPLETE);
        }

        @Test
        void of_a_failed_case_asks_for_no_agreement_but_for_the_routes() {
            mediation.refuses(
                    plus(untilSitting(), seen(JIA), seen(YI), withdrew(YI)),
                    archive,
                    MediationRule.ROUTE_NOTICE_MISSING);
            new CaseFixture()
                    .after(plus(untilSitting(), seen(JIA), seen(YI), withdrew(YI), terminated()), archive)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void needs_a_file_number() {
            List<Object> past = plus(untilSitting(), seen(JIA), seen(YI), withdrew(YI), terminated());
            past.remove(numbered());
            mediation.refuses(past, archive, MediationRule.FILE_NUMBER_MISSING);
        }

        @Test
        void is_not_for_an_open_case() {
            mediation.refuses(effective, archive, MediationRule.STAGE_FORBIDS);
        }
    }
}
