package org.lunzhi.kernel.policy;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.NoSuchElementException;

/** How fast each kind of matter is to be handled: a general level per track, and finer ones where they differ. */
public record SlaPolicy(List<ServiceLevel> levels) {

    public SlaPolicy {
        levels = levels == null ? List.of() : List.copyOf(levels);
    }

    /** The most precise level for a matter; every book that was adopted has one. */
    public ServiceLevel levelFor(Track track, Urgency urgency, MatterType matter) {
        return levels.stream()
                .filter(level -> level.isFor(track, urgency, matter))
                .max(comparingInt(ServiceLevel::precision))
                .orElseThrow(() -> new NoSuchElementException("The policy has no level for " + track));
    }
}
