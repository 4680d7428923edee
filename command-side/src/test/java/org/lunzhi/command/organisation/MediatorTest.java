package org.lunzhi.command.organisation;

import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.organisation.OrganisationSamples.AREA;
import static org.lunzhi.kernel.organisation.OrganisationSamples.COMMITTEE;
import static org.lunzhi.kernel.organisation.OrganisationSamples.FOUNDED;
import static org.lunzhi.kernel.organisation.OrganisationSamples.LATER;
import static org.lunzhi.kernel.organisation.OrganisationSamples.MEDIATOR;
import static org.lunzhi.kernel.organisation.OrganisationSamples.OTHER_VILLAGE;
import static org.lunzhi.kernel.organisation.OrganisationSamples.RECORDED;
import static org.lunzhi.kernel.organisation.OrganisationSamples.SECRETARY;
import static org.lunzhi.kernel.organisation.OrganisationSamples.VILLAGE;
import static org.lunzhi.kernel.organisation.OrganisationSamples.homeVillageChanged;
import static org.lunzhi.kernel.organisation.OrganisationSamples.mandateGiven;
import static org.lunzhi.kernel.organisation.OrganisationSamples.mandateLaidDown;
import static org.lunzhi.kernel.organisation.OrganisationSamples.mandateSuspended;
import static org.lunzhi.kernel.organisation.OrganisationSamples.mediatorRemoved;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.organisation.MediatorCommand.ChangeHomeVillage;
import org.lunzhi.command.organisation.MediatorCommand.GiveMandate;
import org.lunzhi.command.organisation.MediatorCommand.LayDownMandate;
import org.lunzhi.command.organisation.MediatorCommand.RecordTraining;
import org.lunzhi.command.organisation.MediatorCommand.RemoveMediator;
import org.lunzhi.command.organisation.MediatorCommand.RenewMandate;
import org.lunzhi.command.organisation.MediatorCommand.ResumeMandate;
import org.lunzhi.command.organisation.MediatorCommand.SuspendMandate;
import org.lunzhi.kernel.organisation.CommitteeId;
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
import org.lunzhi.kernel.organisation.UnitId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MediatorTest {

    private static final LocalDate LAST_DAY = FOUNDED.plusYears(3).minusDays(1);

    private final AggregateTestFixture<Mediator> fixture = OrganisationFixture.of(Mediator.class);

    private static GiveMandate give(CommitteeId committee, boolean adult, UnitId home, LocalDate lastDay) {
        return new GiveMandate(SECRETARY, committee, MandateOrigin.APPOINTED, adult, home, FOUNDED, lastDay);
    }

    @Nested
    class Giving_a_mandate {

        @Test
        void makes_a_mediator_for_three_years() {
            fixture.givenNoPriorActivity()
                    .when(give(COMMITTEE, true, VILLAGE, LAST_DAY))
                    .expectEvents(new MandateGiven(
                            MEDIATOR,
                            SECRETARY,
                            COMMITTEE,
                            MandateOrigin.APPOINTED,
                            VILLAGE,
                            FOUNDED,
                            LAST_DAY,
                            OrganisationFixture.SEEN,
                            RECORDED));
        }

        @Test
        void is_refused_for_longer() {
            fixture.givenNoPriorActivity()
                    .when(give(COMMITTEE, true, VILLAGE, LAST_DAY.plusDays(1)))
                    .expectException(refusedBy(OrganisationRule.TERM_INVALID));
        }

        @Test
        void is_refused_to_a_minor() {
            fixture.givenNoPriorActivity()
                    .when(give(COMMITTEE, false, VILLAGE, LAST_DAY))
                    .expectException(refusedBy(OrganisationRule.MEDIATOR_IS_ADULT));
        }

        @Test
        void is_refused_in_a_committee_that_does_not_exist() {
            fixture.givenNoPriorActivity()
                    .when(give(CommitteeId.of("committee-none"), true, VILLAGE, LAST_DAY))
                    .expectException(refusedBy(OrganisationRule.COMMITTEE_UNKNOWN));
        }

        @Test
        void is_refused_with_a_home_that_is_no_village() {
            fixture.givenNoPriorActivity()
                    .when(give(COMMITTEE, true, AREA, LAST_DAY))
                    .expectException(refusedBy(OrganisationRule.UNIT_UNKNOWN));
        }
    }

    @Nested
    class A_mandate {

        @Test
        void can_be_renewed_even_after_it_was_laid_down() {
            fixture.given(mandateGiven(), mandateLaidDown())
                    .when(new RenewMandate(MEDIATOR, LATER.plusDays(1), LATER.plusYears(3)))
                    .expectEvents(new MandateRenewed(MEDIATOR, LATER.plusDays(1), LATER.plusYears(3), RECORDED));
        }

        @Test
        void is_not_renewed_from_a_day_before_its_last_change() {
            fixture.given(mandateGiven(), homeVillageChanged())
                    .when(new RenewMandate(MEDIATOR, LATER, LATER.plusYears(1)))
                    .expectException(refusedBy(OrganisationRule.DATES_OUT_OF_ORDER));
        }

        @Test
        void records_training_and_a_new_home() {
            fixture.given(mandateGiven())
                    .when(new RecordTraining(MEDIATOR, LATER))
                    .expectEvents(new TrainingCompleted(MEDIATOR, LATER, RECORDED));
            fixture.given(mandateGiven())
                    .when(new ChangeHomeVillage(MEDIATOR, OTHER_VILLAGE, LATER))
                    .expectEvents(new HomeVillageChanged(MEDIATOR, OTHER_VILLAGE, LATER, RECORDED));
        }

        @Test
        void can_rest() {
            fixture.given(mandateGiven())
                    .when(new SuspendMandate(MEDIATOR, SuspensionGround.OWN_REQUEST, LATER))
                    .expectEvents(new MandateSuspended(MEDIATOR, SuspensionGround.OWN_REQUEST, LATER, RECORDED));
        }

        @Test
        void cannot_rest_twice() {
            fixture.given(mandateGiven(), mandateSuspended())
                    .when(new SuspendMandate(MEDIATOR, SuspensionGround.OWN_REQUEST, LATER))
                    .expectException(refusedBy(OrganisationRule.MANDATE_ALREADY_RESTS));
        }

        @Test
        void can_be_resumed() {
            fixture.given(mandateGiven(), mandateSuspended())
                    .when(new ResumeMandate(MEDIATOR, LATER))
                    .expectEvents(new MandateResumed(MEDIATOR, LATER, RECORDED));
        }

        @Test
        void cannot_be_resumed_unless_it_rests() {
            fixture.given(mandateGiven())
                    .when(new ResumeMandate(MEDIATOR, LATER))
                    .expectException(refusedBy(OrganisationRule.MANDATE_NOT_RESTING));
        }

        @Test
        void can_be_laid_down() {
            fixture.given(mandateGiven())
                    .when(new LayDownMandate(MEDIATOR, LATER))
                    .expectEvents(new MandateLaidDown(MEDIATOR, LATER, RECORDED));
        }

        @Test
        void that_was_laid_down_does_not_rest() {
            fixture.given(mandateGiven(), mandateLaidDown())
                    .when(new SuspendMandate(MEDIATOR, SuspensionGround.OWN_REQUEST, LATER))
                    .expectException(refusedBy(OrganisationRule.MANDATE_ENDED));
        }

        @Test
        void ends_by_removal_for_what_article_15_names() {
            fixture.given(mandateGiven(), mandateSuspended())
                    .when(new RemoveMediator(MEDIATOR, RemovalGround.TOOK_A_BENEFIT, LATER))
                    .expectEvents(new MediatorRemoved(MEDIATOR, RemovalGround.TOOK_A_BENEFIT, LATER, RECORDED));
        }

        @Test
        void is_not_renewed_after_removal() {
            fixture.given(mandateGiven(), mediatorRemoved())
                    .when(new RenewMandate(MEDIATOR, LATER.plusDays(1), LATER.plusYears(1)))
                    .expectException(refusedBy(OrganisationRule.MEDIATOR_REMOVED));
        }
    }
}
