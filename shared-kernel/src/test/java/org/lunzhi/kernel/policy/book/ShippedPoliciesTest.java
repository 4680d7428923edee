package org.lunzhi.kernel.policy.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.deadline.TimeLimit.calendarDays;
import static org.lunzhi.kernel.deadline.TimeLimit.hours;
import static org.lunzhi.kernel.deadline.TimeLimit.months;
import static org.lunzhi.kernel.deadline.TimeLimit.workingDays;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.calendar.StationHours;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.policy.ClockStart;
import org.lunzhi.kernel.policy.JurisdictionPolicy.WrittenFormTrigger;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicySamples;
import org.lunzhi.kernel.policy.ServiceLevel;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.Urgency;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedPoliciesTest {

    @Test
    void three_books_are_shipped_the_default_first() {
        assertThat(ShippedPolicies.all())
                .extracting(shipped -> shipped.book().version().value())
                .containsExactly("default-2026", "shandong-2020", "ningbo-2015");
    }

    @Test
    void shandong_answers_in_five_working_days_from_dispatch_and_returns_within_two() {
        ServiceLevel level = hotline(PolicySamples.shandong(), Urgency.ORDINARY);

        assertThat(level.handling()).isEqualTo(workingDays(5));
        assertThat(level.clock()).isEqualTo(ClockStart.DISPATCH);
        assertThat(level.returnWindow()).isEqualTo(workingDays(2));
        assertThat(level.maxReturns()).isEqualTo(2);
        assertThat(level.extensionMaximum()).isEqualTo(workingDays(10));
    }

    @Test
    void an_emergency_is_answered_within_hours() {
        assertThat(hotline(PolicySamples.shandong(), Urgency.EMERGENCY).handling())
                .isEqualTo(hours(2));
    }

    @Test
    void ningbo_mediates_for_a_month_and_writes_down_what_is_not_performed_at_once() {
        var jurisdiction = PolicySamples.ningbo().jurisdiction();

        assertThat(jurisdiction.mediationPeriod()).isEqualTo(months(1));
        assertThat(jurisdiction.writtenFormTriggers())
                .containsExactlyInAnyOrder(
                        WrittenFormTrigger.PARTY_ASKS,
                        WrittenFormTrigger.DEFERRED_PERFORMANCE,
                        WrittenFormTrigger.DIFFICULT_CASE);
    }

    @Test
    void by_default_mediation_takes_thirty_days_and_an_oral_agreement_may_be_performed_later() {
        var jurisdiction = PolicySamples.byDefault().jurisdiction();

        assertThat(jurisdiction.mediationPeriod()).isEqualTo(calendarDays(30));
        assertThat(jurisdiction.writtenFormTriggers()).containsExactly(WrittenFormTrigger.PARTY_ASKS);
    }

    @Test
    void the_clocks_of_the_law_are_the_same_everywhere() {
        for (ShippedPolicies.ShippedPolicy shipped : ShippedPolicies.all()) {
            var book = shipped.book();
            var petition = book.sla().levelFor(Track.PETITION, Urgency.ORDINARY, MatterType.COMPLAINT);
            assertThat(petition.handling()).isEqualTo(calendarDays(60));
            assertThat(petition.extensionMaximum()).isEqualTo(calendarDays(30));
            assertThat(petition.returnWindow()).isEqualTo(workingDays(5));
            assertThat(book.jurisdiction().limit(DeadlineKind.PETITION_NOTICE)).isEqualTo(calendarDays(15));
            assertThat(book.jurisdiction().limit(DeadlineKind.CONFIRMATION_WINDOW))
                    .isEqualTo(calendarDays(30));
            assertThat(book.jurisdiction().maxRepresentatives()).isEqualTo(5);
        }
    }

    @Test
    void every_book_has_the_fifteen_national_heads_and_opens_at_the_standard_hours() {
        for (ShippedPolicies.ShippedPolicy shipped : ShippedPolicies.all()) {
            var categories = shipped.book().categories().categories();
            assertThat(categories.stream().filter(category -> category.parent() == null))
                    .hasSize(15);
            assertThat(shipped.book().hours()).isEqualTo(StationHours.standard());
        }
    }

    private static ServiceLevel hotline(PolicyBook book, Urgency urgency) {
        return book.sla().levelFor(Track.HOTLINE, urgency, MatterType.COMPLAINT);
    }
}
