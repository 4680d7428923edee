package org.lunzhi.command.policy;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.lunzhi.command.support.Lookup;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.PolicyEvent;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyAdopted;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyApplied;
import org.lunzhi.kernel.policy.PolicyId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.Track;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every edition of every policy and where it applies, as the log tells it. */
@Component
class PolicyLookup implements PolicyBooks, Lookup {

    /** The later day wins; the rest only makes the choice the same on every node. */
    private static final Comparator<PolicyApplied> LATEST = comparing(PolicyApplied::from)
            .thenComparing(PolicyApplied::occurredAt)
            .thenComparing(applied -> applied.policyId().value());

    private final ObjectProvider<UnitTree> units;
    private final Map<PolicyVersion, PolicyBook> books = new ConcurrentHashMap<>();
    private final Map<PolicyId, NavigableMap<LocalDate, PolicyBook>> editions = new ConcurrentHashMap<>();
    private final Map<UnitId, List<PolicyApplied>> applications = new ConcurrentHashMap<>();

    PolicyLookup(ObjectProvider<UnitTree> units) {
        this.units = units;
    }

    @Override
    public PolicyBook at(PolicyVersion version) {
        PolicyBook book = books.get(version);
        if (book == null) {
            throw new NoSuchElementException("There is no policy version " + version);
        }
        return book;
    }

    @Override
    public PolicyBook current(UnitId unit, Track track, Instant at) {
        LocalDate day = StationTime.dateOf(at);
        return lineOf(unit, day)
                .flatMap(above -> appliedTo(above, track, day).stream())
                .flatMap(applied -> edition(applied.policyId(), day).stream())
                .findFirst()
                .or(() -> edition(PolicyId.DEFAULT, day))
                .orElseThrow(() -> new NoSuchElementException("No policy is in force on " + day));
    }

    @Override
    public List<Class<?>> families() {
        return List.of(PolicyEvent.class);
    }

    @Override
    public void takeIn(Object event) {
        if (event instanceof PolicyAdopted adopted) {
            books.put(adopted.version(), adopted.book());
            editions.computeIfAbsent(adopted.policyId(), policy -> new ConcurrentSkipListMap<>())
                    .put(adopted.effectiveFrom(), adopted.book());
        } else if (event instanceof PolicyApplied applied) {
            applications
                    .computeIfAbsent(applied.unit(), unit -> new CopyOnWriteArrayList<>())
                    .add(applied);
        }
    }

    /** Whether that edition was adopted. */
    boolean knows(PolicyVersion version) {
        return books.containsKey(version);
    }

    /** Whether any edition of that policy was adopted. */
    boolean knows(PolicyId policy) {
        return editions.containsKey(policy);
    }

    private Stream<UnitId> lineOf(UnitId unit, LocalDate day) {
        UnitTree tree = units.getIfAvailable();
        return tree == null ? Stream.of(unit) : Stream.concat(Stream.of(unit), tree.ancestorsOf(unit, day).stream());
    }

    private Optional<PolicyApplied> appliedTo(UnitId unit, Track track, LocalDate day) {
        return applications.getOrDefault(unit, List.of()).stream()
                .filter(applied ->
                        applied.tracks().isEmpty() || applied.tracks().contains(track))
                .filter(applied -> !applied.from().isAfter(day))
                .max(LATEST);
    }

    private Optional<PolicyBook> edition(PolicyId policy, LocalDate day) {
        var inForce =
                editions.getOrDefault(policy, new ConcurrentSkipListMap<>()).floorEntry(day);
        return Optional.ofNullable(inForce).map(Map.Entry::getValue);
    }
}
