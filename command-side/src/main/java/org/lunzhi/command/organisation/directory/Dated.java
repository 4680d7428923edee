package org.lunzhi.command.organisation.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** A fact that changes from day to day: each value holds from its day until the next one's. */
final class Dated<V> {

    private final NavigableMap<LocalDate, Optional<V>> values = new ConcurrentSkipListMap<>();

    /** From that day on the value holds; {@code null} means that there is none. */
    void from(LocalDate day, @Nullable V value) {
        values.put(day, Optional.ofNullable(value));
    }

    Optional<V> on(LocalDate day) {
        Map.@Nullable Entry<LocalDate, Optional<V>> entry = values.floorEntry(day);
        return entry == null ? Optional.empty() : entry.getValue();
    }
}
