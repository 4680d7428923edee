package org.lunzhi.kernel.policy.category;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing a matter can be about.
 *
 * @param parent the head it belongs to, absent for a head
 * @param identityRelation whether it may touch marriage, parentage or adoption, which no court confirms
 * @param ownershipQuestion whether it may touch who owns land or a right, which no court confirms
 * @param validFrom the first day on which it may be chosen, absent if always
 * @param validTo the last day on which it may be chosen, absent if still
 */
public record Category(
        CategoryCode code,
        CategoryName name,
        @Nullable CategoryCode parent,
        boolean identityRelation,
        boolean ownershipQuestion,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether it may be chosen on that day. */
    public boolean validOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
    }
}
