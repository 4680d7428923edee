package org.lunzhi.command.organisation;

import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.organisation.OrganisationSamples.AREA;
import static org.lunzhi.kernel.organisation.OrganisationSamples.COMMITTEE;
import static org.lunzhi.kernel.organisation.OrganisationSamples.FOUNDED;
import static org.lunzhi.kernel.organisation.OrganisationSamples.LATER;
import static org.lunzhi.kernel.organisation.OrganisationSamples.RECORDED;
import static org.lunzhi.kernel.organisation.OrganisationSamples.SEAL;
import static org.lunzhi.kernel.organisation.OrganisationSamples.TOWN;
import static org.lunzhi.kernel.organisation.OrganisationSamples.committeeDissolved;
import static org.lunzhi.kernel.organisation.OrganisationSamples.committeeFormed;
import static org.lunzhi.kernel.organisation.OrganisationSamples.sealAdopted;
import static org.lunzhi.kernel.organisation.OrganisationSamples.sealWithdrawn;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.organisation.CommitteeCommand.AdoptSeal;
import org.lunzhi.command.organisation.CommitteeCommand.DissolveCommittee;
import org.lunzhi.command.organisation.CommitteeCommand.FormCommittee;
import org.lunzhi.command.organisation.CommitteeCommand.RecordComposition;
import org.lunzhi.command.organisation.CommitteeCommand.RenewTerm;
import org.lunzhi.command.organisation.CommitteeCommand.WithdrawSeal;
import org.lunzhi.kernel.organisation.BodyType;
import org.lunzhi.kernel.organisation.CommitteeEvent.CommitteeDissolved;
import org.lunzhi.kernel.organisation.CommitteeEvent.CommitteeFormed;
import org.lunzhi.kernel.organisation.CommitteeEvent.Composition;
import org.lunzhi.kernel.organisation.CommitteeEvent.CompositionRecorded;
import org.lunzhi.kernel.organisation.CommitteeEvent.CompositionWarning;
import org.lunzhi.kernel.organisation.CommitteeEvent.SealAdopted;
import org.lunzhi.kernel.organisation.CommitteeEvent.SealWithdrawn;
import org.lunzhi.kernel.organisation.CommitteeEvent.TermRenewed;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitName;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MediationCommitteeTest {

    private static final SealId NEW_SEAL = SealId.of("seal-town-2");
    private static final LocalDate LAST_DAY = FOUNDED.plusYears(3).minusDays(1);

    private final AggregateTestFixture<MediationCommittee> fixture = OrganisationFixture.of(MediationCommittee.class);

    private static FormCommittee form(UnitId unit, LocalDate termEnds) {
        return new FormCommittee(
                CommitteeId.of("committee-new"), BodyType.TOWNSHIP, UnitName.of("甲镇"), unit, FOUNDED, termEnds);
    }

    @Nested
    class Forming_a_committee {

        @Test
        void for_a_town_gives_it_a_term_of_three_years() {
            fixture.givenNoPriorActivity().when(form(TOWN, LAST_DAY)).expectSuccessfulHandlerExecution();
        }

        @Test
        void is_refused_for_a_longer_term() {
            fixture.givenNoPriorActivity()
                    .when(form(TOWN, LAST_DAY.plusDays(1)))
                    .expectException(refusedBy(OrganisationRule.TERM_INVALID));
        }

        @Test
        void is_refused_for_a_work_area_whose_party_committee_is_no_legal_body() {
            fixture.givenNoPriorActivity()
                    .when(form(AREA, LAST_DAY))
                    .expectException(refusedBy(OrganisationRule.BODY_NOT_OF_UNIT));
        }

        @Test
        void is_refused_for_a_unit_that_does_not_exist() {
            fixture.givenNoPriorActivity()
                    .when(form(UnitId.of("unit-none"), LAST_DAY))
                    .expectException(refusedBy(OrganisationRule.UNIT_UNKNOWN));
        }
    }

    @Nested
    class Recording_the_composition {

        @Test
        void of_a_lawful_committee_warns_of_nothing() {
            var lawful = new Composition(3, 1, 1, false, 0);
            fixture.given(committeeFormed())
                    .when(new RecordComposition(COMMITTEE, lawful))
                    .expectEvents(new CompositionRecorded(COMMITTEE, lawful, List.of(), RECORDED));
        }

        @Test
        void warns_of_all_that_deviates_and_bars_nothing() {
            var deviating = new Composition(10, 2, 0, true, 0);
            fixture.given(committeeFormed())
                    .when(new RecordComposition(COMMITTEE, deviating))
                    .expectEvents(new CompositionRecorded(
                            COMMITTEE, deviating, List.of(CompositionWarning.values()), RECORDED));
        }

        @Test
        void is_refused_where_more_women_sit_than_members() {
            fixture.given(committeeFormed())
                    .when(new RecordComposition(COMMITTEE, new Composition(3, 1, 4, false, 0)))
                    .expectException(refusedBy(OrganisationRule.COUNTS_IMPOSSIBLE));
        }
    }

    @Nested
    class Using_a_seal {

        @Test
        void begins_with_adopting_it() {
            fixture.given(committeeFormed())
                    .when(new AdoptSeal(COMMITTEE, NEW_SEAL, LATER))
                    .expectEvents(new SealAdopted(COMMITTEE, NEW_SEAL, LATER, RECORDED));
        }

        @Test
        void never_means_two_at_once() {
            fixture.given(committeeFormed(), sealAdopted())
                    .when(new AdoptSeal(COMMITTEE, NEW_SEAL, LATER))
                    .expectException(refusedBy(OrganisationRule.SEAL_IN_USE));
        }

        @Test
        void may_change_on_the_day_the_old_one_is_withdrawn() {
            fixture.given(committeeFormed(), sealAdopted(), sealWithdrawn())
                    .when(new AdoptSeal(COMMITTEE, NEW_SEAL, LATER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void may_not_change_before_the_old_one_is_withdrawn() {
            fixture.given(committeeFormed(), sealAdopted(), sealWithdrawn())
                    .when(new AdoptSeal(COMMITTEE, NEW_SEAL, LATER.minusDays(1)))
                    .expectException(refusedBy(OrganisationRule.DATES_OUT_OF_ORDER));
        }

        @Test
        void is_refused_with_another_committees() {
            var other = CommitteeId.of("committee-other");
            fixture.given(new CommitteeFormed(
                            other, BodyType.TOWNSHIP, UnitName.of("乙镇"), TOWN, FOUNDED, LAST_DAY, 0, RECORDED))
                    .when(new AdoptSeal(other, SEAL, LATER))
                    .expectException(refusedBy(OrganisationRule.SEAL_OF_ANOTHER));
        }

        @Test
        void ends_with_withdrawing_it() {
            fixture.given(committeeFormed(), sealAdopted())
                    .when(new WithdrawSeal(COMMITTEE, SEAL, LATER))
                    .expectEvents(new SealWithdrawn(COMMITTEE, SEAL, LATER, RECORDED));
        }

        @Test
        void cannot_end_where_it_did_not_begin() {
            fixture.given(committeeFormed(), sealAdopted())
                    .when(new WithdrawSeal(COMMITTEE, NEW_SEAL, LATER))
                    .expectException(refusedBy(OrganisationRule.SEAL_NOT_OF_COMMITTEE));
        }
    }

    @Nested
    class Renewing_and_ending {

        @Test
        void begins_another_term() {
            fixture.given(committeeFormed())
                    .when(new RenewTerm(COMMITTEE, LAST_DAY.plusDays(1), LAST_DAY.plusYears(3)))
                    .expectEvents(new TermRenewed(COMMITTEE, LAST_DAY.plusDays(1), LAST_DAY.plusYears(3), RECORDED));
        }

        @Test
        void never_begins_a_term_before_the_last() {
            fixture.given(committeeFormed())
                    .when(new RenewTerm(COMMITTEE, FOUNDED, LAST_DAY))
                    .expectException(refusedBy(OrganisationRule.DATES_OUT_OF_ORDER));
        }

        @Test
        void dissolves_it() {
            fixture.given(committeeFormed())
                    .when(new DissolveCommittee(COMMITTEE, LATER))
                    .expectEvents(new CommitteeDissolved(COMMITTEE, LATER, RECORDED));
        }

        @Test
        void lets_nothing_more_be_done_by_a_committee_that_is_dissolved() {
            fixture.given(committeeFormed(), committeeDissolved())
                    .when(new AdoptSeal(COMMITTEE, NEW_SEAL, LATER))
                    .expectException(refusedBy(OrganisationRule.COMMITTEE_DISSOLVED));
        }
    }
}
