package org.lunzhi.station.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.UnitEvent.UnitEstablished;
import org.lunzhi.kernel.organisation.UnitEvent.UnitMoved;
import org.lunzhi.kernel.organisation.UnitId;

/**
 * The units above a unit as of today, told from the log itself: a view would know of none while it is rebuilt, and what
 * is kept from a unit would be open to those below it.
 */
final class SuperiorUnits {

    /** As long as other nodes may need to learn how far a view has read. */
    static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final int LARGEST = 10_000;

    private final Supplier<EventStore> log;
    private final Clock clock;
    private final Cache<UnitId, List<UnitId>> lines;

    SuperiorUnits(Supplier<EventStore> log, Clock clock, Ticker ticker) {
        this.log = log;
        this.clock = clock;
        this.lines = Caffeine.newBuilder()
                .maximumSize(LARGEST)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    /** The units above, nearest first; none for a unit that is not in the register. */
    List<UnitId> of(UnitId unit) {
        return lines.get(unit, this::told);
    }

    /** A unit that was dissolved still answers to the last one above it: its people may still be signed in. */
    private List<UnitId> told(UnitId unit) {
        LocalDate today = StationTime.dateOf(clock.instant());
        Set<UnitId> above = new LinkedHashSet<>();
        @Nullable UnitId next = parentOf(unit, today);
        while (next != null && !next.equals(unit) && above.add(next)) {
            next = parentOf(next, today);
        }
        return List.copyOf(above);
    }

    private @Nullable UnitId parentOf(UnitId unit, LocalDate day) {
        TreeMap<LocalDate, UnitId> parents = new TreeMap<>();
        log.get()
                .readEvents(unit.value())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .forEach(fact -> place(fact, parents));
        Map.@Nullable Entry<LocalDate, UnitId> today = parents.floorEntry(day);
        return today == null ? null : today.getValue();
    }

    private static void place(Object fact, Map<LocalDate, UnitId> parents) {
        if (fact instanceof UnitEstablished established && established.parent() != null) {
            parents.put(established.from(), established.parent());
        } else if (fact instanceof UnitMoved moved) {
            parents.put(moved.from(), moved.parent());
        }
    }
}
