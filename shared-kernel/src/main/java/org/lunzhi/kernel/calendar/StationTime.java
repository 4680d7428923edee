package org.lunzhi.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one clock zone of every station: China has a single time zone and no summer time. */
public final class StationTime {

    /** Asia/Shanghai, in which every date of the product is read. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private StationTime() {}

    /** The station's calendar date at that instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The instant at which that date begins at the station. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
