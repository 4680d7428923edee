package org.lunzhi.kernel.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyAdopted;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyApplied;
import org.lunzhi.kernel.policy.book.ShippedPolicies;

/** The policies that tests speak of: the shipped ones. */
public final class PolicySamples {

    public static final PolicyId SHANDONG = PolicyId.of("policy-shandong");
    public static final PolicyId NINGBO = PolicyId.of("policy-ningbo");

    private static final Instant ADOPTED = CalendarSamples.at("2026-01-02T09:00");

    private PolicySamples() {}

    /** The product's own book. */
    public static PolicyBook byDefault() {
        return book(PolicyVersion.of("default-2026"));
    }

    /** Shandong: five working days on the hotline, return within two. */
    public static PolicyBook shandong() {
        return book(PolicyVersion.of("shandong-2020"));
    }

    /** Ningbo: one month of mediation, and the written form for what is not performed at once. */
    public static PolicyBook ningbo() {
        return book(PolicyVersion.of("ningbo-2015"));
    }

    /** A lookup in which every unit works by one book. */
    public static PolicyBooks always(PolicyBook book) {
        return new OneBook(book);
    }

    /** The Shandong edition was adopted. */
    public static PolicyAdopted shandongAdopted() {
        return new PolicyAdopted(
                SHANDONG, PolicyVersion.of("shandong-2020"), LocalDate.of(2020, 1, 1), shandong(), ADOPTED);
    }

    /** A unit works by the Shandong policy on the hotline track. */
    public static PolicyApplied shandongApplied(UnitId unit) {
        return new PolicyApplied(SHANDONG, unit, List.of(Track.HOTLINE), LocalDate.of(2026, 1, 5), ADOPTED);
    }

    private static PolicyBook book(PolicyVersion version) {
        return ShippedPolicies.all().stream()
                .map(ShippedPolicies.ShippedPolicy::book)
                .filter(book -> book.version().equals(version))
                .findAny()
                .orElseThrow();
    }

    private record OneBook(PolicyBook book) implements PolicyBooks {

        @Override
        public PolicyBook at(PolicyVersion version) {
            if (!version.equals(book.version())) {
                throw new NoSuchElementException("The samples know only policy " + book.version());
            }
            return book;
        }

        @Override
        public PolicyBook current(UnitId unit, Track track, Instant at) {
            return book;
        }
    }
}
