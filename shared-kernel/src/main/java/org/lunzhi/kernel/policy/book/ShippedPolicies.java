package org.lunzhi.kernel.policy.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyId;

/** The policies that the product brings along: its own default, Shandong's and Ningbo's. */
public final class ShippedPolicies {

    private static final List<Edition> EDITIONS = List.of(
            new Edition(PolicyId.DEFAULT, "default-2026", LocalDate.of(2015, 1, 1)),
            new Edition(PolicyId.of("policy-shandong"), "shandong-2020", LocalDate.of(2020, 1, 1)),
            new Edition(PolicyId.of("policy-ningbo"), "ningbo-2015", LocalDate.of(2015, 1, 1)));

    private ShippedPolicies() {}

    /** One shipped book, the policy it belongs to and the first day it holds. */
    public record ShippedPolicy(PolicyId policyId, LocalDate effectiveFrom, PolicyBook book) {}

    /** The shipped books, the default first. */
    public static List<ShippedPolicy> all() {
        return EDITIONS.stream()
                .map(edition -> new ShippedPolicy(edition.policyId(), edition.from(), read(edition.file() + ".json")))
                .toList();
    }

    private static PolicyBook read(String file) {
        try (InputStream text = Objects.requireNonNull(ShippedPolicies.class.getResourceAsStream(file), file)) {
            return PolicyFile.read(file, new String(text.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Edition(PolicyId policyId, String file, LocalDate from) {}
}
