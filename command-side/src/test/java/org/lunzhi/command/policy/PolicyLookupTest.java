package org.lunzhi.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.policy.PolicySamples.NINGBO;
import static org.lunzhi.kernel.policy.PolicySamples.SHANDONG;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyAdopted;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyApplied;
import org.lunzhi.kernel.policy.PolicyId;
import org.lunzhi.kernel.policy.PolicySamples;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.Track;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyLookupTest {

    private static final UnitId TOWN = UnitId.of("unit-town");
    private static final UnitId VILLAGE = UnitId.of("unit-village");
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
    private static final Instant ADOPTED = at("2026-01-02T09:00");
    private static final Instant SUMMER = at("2026-07-01T09:00");

    private PolicyLookup lookup = lookup(new Village());

    @BeforeEach
    void adoptTheShippedPolicies() {
        lookup = lookup(new Village());
        adopt(PolicyId.DEFAULT, PolicySamples.byDefault(), LONG_AGO);
        adopt(SHANDONG, PolicySamples.shandong(), LocalDate.of(2020, 1, 1));
        adopt(NINGBO, PolicySamples.ningbo(), LONG_AGO);
    }

    @Test
    void a_unit_to_which_nothing_applies_works_by_the_default() {
        assertThat(version(VILLAGE, Track.HOTLINE, SUMMER)).isEqualTo("default-2026");
    }

    @Test
    void a_village_works_by_what_applies_to_its_town() {
        apply(SHANDONG, TOWN, LocalDate.of(2026, 1, 5));

        assertThat(version(TOWN, Track.HOTLINE, SUMMER)).isEqualTo("shandong-2020");
        assertThat(version(VILLAGE, Track.HOTLINE, SUMMER)).isEqualTo("shandong-2020");
    }

    @Test
    void the_nearest_application_wins() {
        apply(SHANDONG, TOWN, LocalDate.of(2026, 1, 5));
        apply(NINGBO, VILLAGE, LocalDate.of(2026, 1, 5));

        assertThat(version(VILLAGE, Track.HOTLINE, SUMMER)).isEqualTo("ningbo-2015");
        assertThat(version(TOWN, Track.HOTLINE, SUMMER)).isEqualTo("shandong-2020");
    }

    @Test
    void a_policy_may_apply_to_some_tracks_only() {
        apply(SHANDONG, TOWN, LocalDate.of(2026, 1, 5), Track.HOTLINE);

        assertThat(version(TOWN, Track.HOTLINE, SUMMER)).isEqualTo("shandong-2020");
        assertThat(version(TOWN, Track.PETITION, SUMMER)).isEqualTo("default-2026");
    }

    @Test
    void an_application_holds_from_its_day_until_a_later_one() {
        apply(NINGBO, TOWN, LocalDate.of(2026, 7, 1));
        apply(SHANDONG, TOWN, LocalDate.of(2026, 1, 5));

        assertThat(version(TOWN, Track.HOTLINE, at("2026-01-04T23:59"))).isEqualTo("default-2026");
        assertThat(version(TOWN, Track.HOTLINE, at("2026-01-05T00:00"))).isEqualTo("shandong-2020");
        assertThat(version(TOWN, Track.HOTLINE, at("2026-06-30T23:59"))).isEqualTo("shandong-2020");
        assertThat(version(TOWN, Track.HOTLINE, at("2026-07-01T00:00"))).isEqualTo("ningbo-2015");
    }

    @Test
    void the_edition_in_force_on_the_day_is_taken_and_older_ones_stay_readable() {
        adopt(PolicyId.DEFAULT, PolicyTest.book("default-2027", PolicySamples.byDefault()), LocalDate.of(2027, 1, 1));

        assertThat(version(TOWN, Track.HOTLINE, at("2026-12-31T23:59"))).isEqualTo("default-2026");
        assertThat(version(TOWN, Track.HOTLINE, at("2027-01-01T00:00"))).isEqualTo("default-2027");
        assertThat(lookup.at(PolicyVersion.of("default-2026"))).isEqualTo(PolicySamples.byDefault());
    }

    @Test
    void the_order_in_which_applications_arrive_does_not_matter() {
        var other = lookup(new Village());
        other.takeIn(applied(NINGBO, TOWN, LONG_AGO));
        other.takeIn(applied(SHANDONG, TOWN, LONG_AGO));
        other.takeIn(new PolicyAdopted(
                SHANDONG, PolicySamples.shandong().version(), LONG_AGO, PolicySamples.shandong(), ADOPTED));
        apply(SHANDONG, TOWN, LONG_AGO);
        apply(NINGBO, TOWN, LONG_AGO);

        assertThat(other.current(TOWN, Track.HOTLINE, SUMMER)).isEqualTo(lookup.current(TOWN, Track.HOTLINE, SUMMER));
    }

    @Test
    void without_any_policy_the_day_is_named() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> lookup(new Village()).current(TOWN, Track.HOTLINE, SUMMER))
                .withMessageContaining("2026-07-01");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> lookup.at(PolicyVersion.of("nowhere-1")))
                .withMessageContaining("nowhere-1");
    }

    private String version(UnitId unit, Track track, Instant when) {
        return lookup.current(unit, track, when).version().value();
    }

    private void adopt(PolicyId policy, PolicyBook book, LocalDate from) {
        lookup.takeIn(new PolicyAdopted(policy, book.version(), from, book, ADOPTED));
    }

    private void apply(PolicyId policy, UnitId unit, LocalDate from, Track... tracks) {
        lookup.takeIn(applied(policy, unit, from, tracks));
    }

    private static PolicyApplied applied(PolicyId policy, UnitId unit, LocalDate from, Track... tracks) {
        return new PolicyApplied(policy, unit, List.of(tracks), from, ADOPTED);
    }

    private static PolicyLookup lookup(UnitTree tree) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("units", tree);
        return new PolicyLookup(beans.getBeanProvider(UnitTree.class));
    }

    /** One village below one town. */
    private static final class Village implements UnitTree {

        @Override
        public long position() {
            return 0;
        }

        @Override
        public Optional<UnitKind> kindOf(UnitId unit, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<UnitId> parentOf(UnitId unit, LocalDate day) {
            return unit.equals(VILLAGE) ? Optional.of(TOWN) : Optional.empty();
        }

        @Override
        public List<UnitId> childrenOf(UnitId unit, LocalDate day) {
            return List.of();
        }
    }
}
