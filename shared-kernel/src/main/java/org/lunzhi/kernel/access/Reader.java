package org.lunzhi.kernel.access;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.lunzhi.kernel.organisation.UnitId;

/**
 * Who reads, in which appointment and why; every query takes one, so that powers add checks and not signatures.
 *
 * @param superiors the units above the actor's own, as the tree stands today
 */
public record Reader(Actor actor, Purpose purpose, List<UnitId> superiors) {

    public Reader {
        superiors = List.copyOf(superiors);
    }

    /** Reads for the ordinary handling of matters, for a unit that has none above it. */
    public static Reader handling(Actor actor) {
        return handling(actor, List.of());
    }

    /** Reads for the ordinary handling of matters, for a unit below these. */
    public static Reader handling(Actor actor, List<UnitId> superiors) {
        return new Reader(actor, Purpose.HANDLING, superiors);
    }

    /** The reader's unit and those above it: whatever is kept from one of them is kept from the reader. */
    public List<UnitId> line() {
        return Stream.concat(Stream.of(actor.unit()), superiors.stream()).toList();
    }

    /** Whether a matter that is kept from these units is kept from the reader, whose unit answers to its superiors. */
    public boolean isBarredBy(List<UnitId> excluded) {
        return !Collections.disjoint(line(), excluded);
    }
}
