package org.lunzhi.command.mediation.preparation;

import static org.lunzhi.kernel.mediation.MediationCast.ASSISTING;
import static org.lunzhi.kernel.mediation.MediationCast.BOTH;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.COMMITTEE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD;
import static org.lunzhi.kernel.mediation.MediationCast.LEADING;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD_OFFICER;
import static org.lunzhi.kernel.mediation.MediationCast.SECOND;
import static org.lunzhi.kernel.mediation.MediationCast.VILLAGE;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.paper;
import static org.lunzhi.kernel.mediation.MediationSamples.assigned;
import static org.lunzhi.kernel.mediation.MediationSamples.mediatorsAccepted;
import static org.lunzhi.kernel.mediation.MediationSamples.ready;
import static org.lunzhi.kernel.mediation.MediationSamples.told;
import static org.lunzhi.kernel.mediation.MediationSamples.untilAccepted;
import static org.lunzhi.kernel.mediation.MediationSamples.untilReady;
import static org.lunzhi.kernel.mediation.MediationSamples.untilSitting;
import static org.lunzhi.kernel.mediation.MediationSamples.withdrew;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.CaseFixture;
import org.lunzhi.command.mediation.casefile.MediationRule;
import org.lunzhi.command.mediation.preparation.PreparationCommand.AcceptConflict;
import org.lunzhi.command.mediation.preparation.PreparationCommand.AcceptMediators;
import org.lunzhi.command.mediation.preparation.PreparationCommand.AssignMediators;
import org.lunzhi.command.mediation.preparation.PreparationCommand.DecideRecusal;
import org.lunzhi.command.mediation.preparation.PreparationCommand.GiveRightsNotice;
import org.lunzhi.command.mediation.preparation.PreparationCommand.ReplaceMediator;
import org.lunzhi.command.mediation.preparation.PreparationCommand.RequestRecusal;
import org.lunzhi.command.support.When;
import org.lunzhi.kernel.mediation.PreparationEvent.ConflictAccepted;
import org.lunzhi.kernel.mediation.PreparationEvent.ConflictDisclosed;
import org.lunzhi.kernel.mediation.PreparationEvent.MediatorReplaced;
import org.lunzhi.kernel.mediation.PreparationEvent.RecusalDecided;
import org.lunzhi.kernel.mediation.PreparationEvent.RecusalRequested;
import org.lunzhi.kernel.mediation.conduct.ConflictKind;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.conduct.RecusalBasis;
import org.lunzhi.kernel.mediation.conduct.ReplacementReason;
import org.lunzhi.kernel.mediation.conduct.SelectedBy;
import org.lunzhi.kernel.mediation.terms.RightsNoticeVersion;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreparationTest {

    private final CaseFixture mediation = new CaseFixture().at("2026-02-24T10:30");

    private static AssignMediators assign(MediatorId... mediators) {
        return new AssignMediators(CASE, List.of(mediators), List.of(mediators[0]), SelectedBy.COMMITTEE);
    }

    private static List<Object> plus(List<Object> past, Object... more) {
        List<Object> all = new ArrayList<>(past);
        all.addAll(List.of(more));
        return all;
    }

    private static RecusalRequested challenged() {
        return new RecusalRequested(CASE, JIA, LEAD, ConflictKind.KIN, null, at("2026-02-24T11:00"));
    }

    private static RecusalDecided recused() {
        return new RecusalDecided(CASE, LEAD, true, RecusalBasis.COMMITTEE, null, at("2026-02-24T12:00"));
    }

    @Nested
    class Assigning_mediators {

        private final ConflictDisclosed kin =
                new ConflictDisclosed(CASE, LEAD, ConflictKind.KIN, null, at("2026-02-24T10:10"));

        @Test
        void names_a_lead_and_an_assistant() {
            mediation.after(untilAccepted(), assign(LEAD, SECOND)).expectEvents(assigned(LEADING, ASSISTING));
        }

        @Test
        void needs_one_at_least() {
            mediation.refuses(
                    untilAccepted(),
                    new AssignMediators(CASE, List.of(), List.of(), SelectedBy.COMMITTEE),
                    MediationRule.MEDIATOR_MISSING);
        }

        @Test
        void needs_exactly_one_lead() {
            mediation.refuses(
                    untilAccepted(),
                    new AssignMediators(CASE, List.of(LEAD, SECOND), List.of(LEAD, SECOND), SelectedBy.COMMITTEE),
                    MediationRule.LEAD_NOT_UNIQUE);
        }

        @Test
        void needs_an_active_mandate() {
            mediation.register().without(LEAD);
            mediation.refuses(untilAccepted(), assign(LEAD), MediationRule.MEDIATOR_NOT_ACTIVE);
        }

        @Test
        void is_refused_to_somebody_who_lives_in_the_village_of_a_party() {
            mediation.register().mandate(COMMITTEE, LEAD_OFFICER, VILLAGE);
            mediation.refuses(untilAccepted(), assign(LEAD), MediationRule.HOME_VILLAGE_CONFLICT);
        }

        @Test
        void is_refused_to_a_relative_unless_every_party_keeps_them() {
            var oneKeeps = new ConflictAccepted(CASE, LEAD, JIA, at("2026-02-24T10:12"));
            mediation.refuses(plus(untilAccepted(), kin, oneKeeps), assign(LEAD), MediationRule.MEDIATOR_CONFLICT);
            var bothKeep = new ConflictAccepted(CASE, LEAD, YI, at("2026-02-24T10:13"));
            new CaseFixture()
                    .at("2026-02-24T10:30")
                    .after(plus(untilAccepted(), kin, oneKeeps, bothKeep), assign(LEAD))
                    .expectEvents(assigned(LEADING));
        }

        @Test
        void lets_a_party_keep_only_whom_a_disclosure_concerns() {
            mediation.refuses(untilAccepted(), new AcceptConflict(CASE, LEAD, JIA), MediationRule.NOTHING_TO_CORRECT);
        }

        @Test
        void is_refused_to_somebody_who_stepped_aside() {
            mediation.refuses(
                    plus(untilAccepted(), assigned(LEADING), challenged(), recused()),
                    assign(LEAD),
                    MediationRule.MEDIATOR_RECUSED);
        }

        @Test
        void is_refused_after_a_party_left() {
            mediation.refuses(plus(untilAccepted(), withdrew(YI)), assign(LEAD), MediationRule.PARTY_REFUSED);
        }
    }

    @Nested
    class Becoming_ready {

        private final List<Object> almost =
                plus(untilAccepted(), assigned(LEADING, ASSISTING), mediatorsAccepted(JIA), told(JIA), told(YI));

        @Test
        void follows_the_last_acceptance_of_the_mediators() {
            mediation
                    .at("2026-02-24T10:40")
                    .after(almost, new AcceptMediators(CASE, YI))
                    .expectEvents(
                            mediatorsAccepted(YI),
                            new org.lunzhi.kernel.mediation.PreparationEvent.CaseBecameReady(
                                    CASE, at("2026-02-24T10:40")));
        }

        @Test
        void follows_the_last_notice_of_rights() {
            var past =
                    plus(untilAccepted(), assigned(LEADING), mediatorsAccepted(JIA), mediatorsAccepted(YI), told(JIA));
            mediation
                    .at("2026-02-24T10:50")
                    .after(
                            past,
                            new GiveRightsNotice(
                                    CASE,
                                    YI,
                                    RightsNoticeVersion.of("rights-2026"),
                                    Manner.WRITTEN,
                                    paper(DocumentType.RIGHTS_NOTICE, Audience.PARTIES, YI.value()),
                                    When.NOW))
                    .expectEvents(told(YI), ready());
        }

        @Test
        void needs_mediators_before_they_can_be_accepted() {
            mediation.refuses(untilAccepted(), new AcceptMediators(CASE, JIA), MediationRule.MEDIATOR_MISSING);
        }

        @Test
        void waits_while_a_recusal_is_open() {
            mediation.refuses(plus(almost, challenged()), new AcceptMediators(CASE, YI), MediationRule.RECUSAL_PENDING);
        }
    }

    @Nested
    class Recusal {

        private final RequestRecusal request = new RequestRecusal(CASE, JIA, LEAD, ConflictKind.KIN, null);

        @Test
        void is_honoured_at_once_where_another_mediator_sits() {
            mediation
                    .at("2026-02-24T11:00")
                    .after(untilReady(), request)
                    .expectEvents(
                            challenged(),
                            new RecusalDecided(
                                    CASE, LEAD, true, RecusalBasis.ALTERNATIVE_MEDIATOR, null, at("2026-02-24T11:00")));
        }

        @Test
        void waits_for_the_committee_where_nobody_else_sits() {
            mediation
                    .at("2026-02-24T11:00")
                    .after(plus(untilAccepted(), assigned(LEADING)), request)
                    .expectEvents(challenged());
        }

        @Test
        void cannot_be_refused_by_the_mediator_it_concerns() {
            var past = plus(untilAccepted(), assigned(LEADING), challenged());
            mediation.refuses(
                    past,
                    new DecideRecusal(CASE, LEAD, false, RecusalBasis.COMMITTEE, null),
                    CaseFixture.LEADING,
                    MediationRule.RECUSAL_DECIDER_BIASED);
        }

        @Test
        void can_be_refused_by_the_committee() {
            var past = plus(untilAccepted(), assigned(LEADING), challenged());
            mediation
                    .at("2026-02-24T12:00")
                    .after(past, new DecideRecusal(CASE, LEAD, false, RecusalBasis.COMMITTEE, null))
                    .expectEvents(new RecusalDecided(
                            CASE, LEAD, false, RecusalBasis.COMMITTEE, null, at("2026-02-24T12:00")));
        }
    }

    @Nested
    class Replacing_a_mediator {

        private ReplaceMediator replace(boolean leads, List<PartyRef> told) {
            return new ReplaceMediator(CASE, LEAD, SECOND, leads, ReplacementReason.UNAVAILABLE, told);
        }

        private final List<Object> past =
                plus(untilAccepted(), assigned(LEADING), mediatorsAccepted(JIA), mediatorsAccepted(YI), told(JIA));

        @Test
        void tells_every_party_and_keeps_the_sittings_before() {
            mediation
                    .at("2026-03-01T09:00")
                    .after(past, replace(true, BOTH))
                    .expectEvents(new MediatorReplaced(
                            CASE,
                            LEAD,
                            new org.lunzhi.kernel.mediation.conduct.AssignedMediator(SECOND, ASSISTING.officer(), true),
                            ReplacementReason.UNAVAILABLE,
                            BOTH,
                            7,
                            at("2026-03-01T09:00")));
        }

        @Test
        void is_refused_as_long_as_a_party_does_not_know() {
            mediation.refuses(past, replace(true, List.of(JIA)), MediationRule.PARTIES_NOT_TOLD);
        }

        @Test
        void leaves_one_lead() {
            mediation.refuses(past, replace(false, BOTH), MediationRule.LEAD_NOT_UNIQUE);
        }

        @Test
        void replaces_only_who_sits() {
            mediation.refuses(
                    untilSitting(),
                    new ReplaceMediator(
                            CASE, MediatorId.of("mediator-x"), SECOND, false, ReplacementReason.UNAVAILABLE, BOTH),
                    MediationRule.MEDIATOR_MISSING);
        }
    }
}
