package org.lunzhi.kernel.policy.book;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.lunzhi.kernel.calendar.DayKind;
import org.lunzhi.kernel.calendar.OpeningInterval;
import org.lunzhi.kernel.calendar.StationHours;

/** Whether a station opens on working days, and closes after it opens. */
final class HoursCheck {

    private HoursCheck() {}

    static List<String> faultsOf(StationHours hours) {
        var faults = new ArrayList<String>();
        for (DayKind kind : DayKind.values()) {
            String place = "hours.openings." + kind;
            if (kind.worked() && hours.on(kind).isEmpty()) {
                faults.add(place + ": HOURS_MISSING: the station opens on working days");
            }
            LocalTime earliest = LocalTime.MIDNIGHT;
            for (OpeningInterval interval : hours.on(kind)) {
                if (interval.opens().isBefore(earliest) || !interval.closes().isAfter(interval.opens())) {
                    faults.add(place + ": HOURS_OUT_OF_ORDER: each interval closes after it opens, earliest first");
                }
                earliest = interval.closes();
            }
        }
        return faults;
    }
}
