package org.lunzhi.command.servicerequest.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.directory.UnitTree;

/** Whether a unit is near enough to serve: the same, one above or below the other, or in the same work area. */
public record Area(UnitTree units, LocalDate day) {

    /** The tree as of a moment. */
    public static Area at(UnitTree units, Instant now) {
        return new Area(units, StationTime.dateOf(now));
    }

    /** Whether there is such a unit. */
    public boolean knows(UnitId unit) {
        return units.kindOf(unit, day).isPresent();
    }

    /** Whether the two units lie in one village or one work area. */
    public boolean joins(UnitId one, UnitId other) {
        return one.equals(other)
                || units.ancestorsOf(one, day).contains(other)
                || units.ancestorsOf(other, day).contains(one)
                || workArea(one)
                        .filter(area -> workArea(other).filter(area::equals).isPresent())
                        .isPresent();
    }

    private Optional<UnitId> workArea(UnitId unit) {
        return units.nearest(UnitKind.WORK_AREA, unit, day);
    }
}
