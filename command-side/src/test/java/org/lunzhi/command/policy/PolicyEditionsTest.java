package org.lunzhi.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lunzhi.kernel.policy.PolicySamples.SHANDONG;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.InMemoryCommandSide;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyAdopted;
import org.lunzhi.kernel.policy.PolicyId;
import org.lunzhi.kernel.policy.PolicySamples;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.book.BadPolicy;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyEditionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Clock CLOCK = Clock.fixed(CalendarSamples.at("2026-07-01T10:00"), StationTime.ZONE);

    private final PolicyLookup policies =
            new PolicyLookup(new StaticListableBeanFactory().getBeanProvider(UnitTree.class));
    private final InMemoryCommandSide side = new InMemoryCommandSide(CLOCK, List.of(policies)).with(Policy.class);
    private final PolicyEditions editions = new PolicyEditions(side.commands(), policies, CLOCK);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void the_shipped_editions_are_adopted_once() {
        editions.adoptShipped();
        editions.adoptShipped();

        assertThat(side.eventsOf(PolicyId.DEFAULT)).hasSize(1);
        assertThat(side.eventsOf(SHANDONG)).hasSize(1);
        assertThat(side.eventsOf(PolicySamples.NINGBO)).hasSize(1);
        assertThat(policies.at(PolicySamples.ningbo().version())).isEqualTo(PolicySamples.ningbo());
    }

    @Test
    void an_applied_policy_is_current_at_once() {
        var town = UnitId.of("unit-town");
        editions.adoptShipped();

        editions.apply(SHANDONG, town, List.of(), TODAY);

        assertThat(policies.current(town, Track.HOTLINE, CLOCK.instant())).isEqualTo(PolicySamples.shandong());
    }

    @Test
    void a_shipped_edition_of_a_policy_that_has_one_holds_from_today() {
        side.commands()
                .sendAndWait(new PolicyCommand.AdoptPolicy(
                        SHANDONG,
                        LocalDate.of(2026, 1, 1),
                        PolicyTest.book("shandong-2019", PolicySamples.shandong())));

        editions.adoptShipped();

        assertThat(side.eventsOf(SHANDONG))
                .last()
                .isInstanceOfSatisfying(
                        PolicyAdopted.class,
                        adopted -> assertThat(adopted.effectiveFrom()).isEqualTo(TODAY));
    }

    @Test
    void where_an_office_went_another_way_its_edition_stays_and_the_start_goes_on() {
        side.commands()
                .sendAndWait(new PolicyCommand.AdoptPolicy(
                        SHANDONG,
                        LocalDate.of(2027, 1, 1),
                        PolicyTest.book("shandong-2027", PolicySamples.shandong())));

        editions.adoptShipped();

        assertThat(side.eventsOf(SHANDONG)).hasSize(1);
        assertThat(side.eventsOf(PolicySamples.NINGBO)).hasSize(1);
    }

    @Test
    void a_bad_book_is_not_adopted() {
        assertThatExceptionOfType(BadPolicy.class)
                .isThrownBy(() -> editions.adopt(SHANDONG, TODAY, "town.json", "{}"))
                .withMessageStartingWith("town.json");
        assertThat(side.eventsOf(SHANDONG)).isEmpty();
    }
}
