package org.lunzhi.command.policy;

import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.policy.PolicySamples.SHANDONG;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.policy.PolicyCommand.AdoptPolicy;
import org.lunzhi.command.policy.PolicyCommand.ApplyPolicy;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyAdopted;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyApplied;
import org.lunzhi.kernel.policy.PolicyId;
import org.lunzhi.kernel.policy.PolicySamples;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.SlaPolicy;
import org.lunzhi.kernel.policy.Track;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyTest {

    private static final Instant NOW = CalendarSamples.at("2026-07-01T10:00");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final UnitId TOWN = UnitId.of("unit-town");
    private static final PolicyAdopted ADOPTED = PolicySamples.shandongAdopted();

    private FixtureConfiguration<Policy> fixture = new AggregateTestFixture<>(Policy.class);

    @BeforeEach
    void fixTheClock() {
        fixture = new AggregateTestFixture<>(Policy.class);
        fixture.registerInjectableResource(Clock.fixed(NOW, StationTime.ZONE));
    }

    @Nested
    class Adopting_an_edition {

        @Test
        void puts_the_whole_book_into_the_log() {
            fixture.givenNoPriorActivity()
                    .when(adopt("shandong-2020", LocalDate.of(2020, 1, 1)))
                    .expectEvents(adopted("shandong-2020", LocalDate.of(2020, 1, 1)));
        }

        @Test
        void again_changes_nothing() {
            fixture.given(ADOPTED)
                    .when(adopt("shandong-2020", ADOPTED.effectiveFrom()))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void follows_the_edition_before_it_from_today_on() {
            fixture.given(ADOPTED)
                    .when(adopt("shandong-2026.7", TODAY))
                    .expectEvents(adopted("shandong-2026.7", TODAY));
        }

        @Test
        void is_refused_for_yesterday_if_there_is_one_already() {
            fixture.given(ADOPTED)
                    .when(adopt("shandong-2026", TODAY.minusDays(1)))
                    .expectException(refusedBy(PolicyRule.POLICY_RETROACTIVE));
        }

        @Test
        void is_refused_on_the_effective_day_of_a_later_edition() {
            var coming = adopted("shandong-2027", LocalDate.of(2027, 1, 1));

            fixture.given(ADOPTED, coming)
                    .when(adopt("shandong-2026", LocalDate.of(2027, 1, 1)))
                    .expectException(refusedBy(PolicyRule.POLICY_EFFECTIVE_BACKWARDS));
            fixture.given(ADOPTED, coming)
                    .when(adopt("shandong-2026", LocalDate.of(2027, 1, 2)))
                    .expectEvents(adopted("shandong-2026", LocalDate.of(2027, 1, 2)));
        }

        @Test
        void is_refused_under_a_version_that_has_other_content() {
            fixture.given(ADOPTED)
                    .when(new AdoptPolicy(
                            SHANDONG, ADOPTED.effectiveFrom(), book("shandong-2020", PolicySamples.ningbo())))
                    .expectException(refusedBy(PolicyRule.POLICY_VERSION_TAKEN));
        }

        @Test
        void is_refused_under_the_name_of_another_policy() {
            fixture.givenNoPriorActivity()
                    .when(adopt("ningbo-2015", TODAY))
                    .expectException(refusedBy(PolicyRule.POLICY_VERSION_FOREIGN));
            fixture.givenNoPriorActivity()
                    .when(adopt("shandong-jinan-2018", TODAY))
                    .expectException(refusedBy(PolicyRule.POLICY_VERSION_FOREIGN));
        }

        @Test
        void is_refused_for_a_policy_that_is_not_named_as_one() {
            fixture.givenNoPriorActivity()
                    .when(new AdoptPolicy(PolicyId.of("shandong"), TODAY, PolicySamples.shandong()))
                    .expectException(refusedBy(PolicyRule.POLICY_VERSION_FOREIGN));
        }

        @Test
        void is_refused_with_a_gap_in_the_book() {
            var whole = PolicySamples.shandong();
            var gap = new PolicyBook(
                    whole.version(),
                    whole.basis(),
                    new SlaPolicy(List.of()),
                    whole.jurisdiction(),
                    whole.categories(),
                    whole.retention(),
                    whole.hours());

            fixture.givenNoPriorActivity()
                    .when(new AdoptPolicy(SHANDONG, TODAY, gap))
                    .expectException(refusedBy(PolicyRule.POLICY_INCOMPLETE));
        }
    }

    @Nested
    class Applying_a_policy {

        @Test
        void names_the_unit_the_tracks_and_the_day() {
            fixture.given(ADOPTED)
                    .when(new ApplyPolicy(SHANDONG, TOWN, List.of(Track.HOTLINE), ADOPTED.effectiveFrom()))
                    .expectEvents(
                            new PolicyApplied(SHANDONG, TOWN, List.of(Track.HOTLINE), ADOPTED.effectiveFrom(), NOW));
        }

        @Test
        void is_refused_before_its_first_edition_is_in_force() {
            fixture.given(ADOPTED)
                    .when(new ApplyPolicy(
                            SHANDONG, TOWN, List.of(), ADOPTED.effectiveFrom().minusDays(1)))
                    .expectException(refusedBy(PolicyRule.POLICY_NOT_IN_FORCE));
        }

        @Test
        void again_changes_nothing() {
            var applied = PolicySamples.shandongApplied(TOWN);

            fixture.given(ADOPTED, applied)
                    .when(new ApplyPolicy(SHANDONG, TOWN, applied.tracks(), applied.from()))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_not_possible_for_a_policy_that_was_never_adopted() {
            fixture.givenNoPriorActivity()
                    .when(new ApplyPolicy(SHANDONG, TOWN, List.of(), TODAY))
                    .expectException(AggregateNotFoundException.class);
        }
    }

    private static AdoptPolicy adopt(String version, LocalDate from) {
        return new AdoptPolicy(SHANDONG, from, book(version, PolicySamples.shandong()));
    }

    private static PolicyAdopted adopted(String version, LocalDate from) {
        return new PolicyAdopted(
                SHANDONG, PolicyVersion.of(version), from, book(version, PolicySamples.shandong()), NOW);
    }

    static PolicyBook book(String version, PolicyBook content) {
        return new PolicyBook(
                PolicyVersion.of(version),
                content.basis(),
                content.sla(),
                content.jurisdiction(),
                content.categories(),
                content.retention(),
                content.hours());
    }
}
