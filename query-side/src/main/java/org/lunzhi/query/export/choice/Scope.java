package org.lunzhi.query.export.choice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.query.export.spill.Case;
import org.lunzhi.query.export.told.UnitRegister;

/**
 * Which cases are asked for; a case is shown whole or not at all.
 *
 * @param from the first day on which a case may have begun; absent for any
 * @param to the last such day, included; absent for any
 * @param unit that has answered for the case at some time, itself or a unit under it; absent for any
 */
public record Scope(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String unit) {

    public static final Scope EVERYTHING = new Scope(null, null, null);

    public Scope {
        if (from != null && to != null && to.isBefore(from)) {
            throw new ExportRefused("--to " + to + " lies before --from " + from);
        }
    }

    boolean includes(Case each, UnitRegister register) {
        LocalDate day =
                each.events().get(0).occurredAt().atZone(StationTime.ZONE).toLocalDate();
        return (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && (unit == null || each.answering().stream().anyMatch(own -> register.isWithin(own, unit)));
    }
}
