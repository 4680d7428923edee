package org.lunzhi.query.export.told;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lunzhi.kernel.organisation.UnitEvent.UnitEstablished;
import org.lunzhi.kernel.organisation.UnitEvent.UnitMoved;

/** Which unit stands under which, as the log says it last. */
public final class UnitRegister {

    /** Deeper than any tree of units; it ends a walk in a register that goes in a circle. */
    private static final int DEEPEST = 32;

    private final Map<String, String> parents;

    /** A register that knows already what stands directly under what. */
    public UnitRegister(Map<String, String> parents) {
        this.parents = new HashMap<>(parents);
    }

    /** What it knows by now. */
    public Map<String, String> parents() {
        return Map.copyOf(parents);
    }

    /** Takes note of what an event says about the tree. */
    public void note(Object event) {
        if (event instanceof UnitEstablished unit && unit.parent() != null) {
            parents.put(unit.unitId().value(), unit.parent().value());
        } else if (event instanceof UnitMoved moved) {
            parents.put(moved.unitId().value(), moved.parent().value());
        }
    }

    /** The unit directly above. */
    public Optional<String> above(String unit) {
        return Optional.ofNullable(parents.get(unit));
    }

    /** Whether a unit is the other one or stands under it. */
    public boolean isWithin(String unit, String whole) {
        Optional<String> at = Optional.of(unit);
        for (int i = 0; i < DEEPEST && at.isPresent(); i++) {
            if (at.get().equals(whole)) {
                return true;
            }
            at = above(at.get());
        }
        return false;
    }
}
