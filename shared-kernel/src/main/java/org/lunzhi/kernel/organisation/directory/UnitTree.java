package org.lunzhi.kernel.organisation.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;

/** The tree of units as of any day. */
public interface UnitTree extends Seen {

    /** What a unit is, if it exists on that day. */
    Optional<UnitKind> kindOf(UnitId unit, LocalDate day);

    /** The unit directly above, on that day. */
    Optional<UnitId> parentOf(UnitId unit, LocalDate day);

    /** The units directly below on that day, in the order of their ids. */
    List<UnitId> childrenOf(UnitId unit, LocalDate day);

    /** The units above a unit on that day, nearest first. */
    default List<UnitId> ancestorsOf(UnitId unit, LocalDate day) {
        return Stream.iterate(parentOf(unit, day), Optional::isPresent, above -> above.flatMap(id -> parentOf(id, day)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether a unit is one of these or answers to one of them on that day. */
    default boolean isWithin(Collection<UnitId> these, UnitId unit, LocalDate day) {
        return these.contains(unit)
                || (!these.isEmpty() && ancestorsOf(unit, day).stream().anyMatch(these::contains));
    }

    /** All units below a unit on that day, each before those below it. */
    default List<UnitId> descendantsOf(UnitId unit, LocalDate day) {
        return childrenOf(unit, day).stream()
                .flatMap(child -> Stream.concat(Stream.of(child), descendantsOf(child, day).stream()))
                .toList();
    }

    /** The nearest unit of a kind at or above a unit on that day. */
    default Optional<UnitId> nearest(UnitKind kind, UnitId unit, LocalDate day) {
        return Stream.concat(Stream.of(unit), ancestorsOf(unit, day).stream())
                .filter(id -> kindOf(id, day).filter(kind::equals).isPresent())
                .findFirst();
    }
}
