package org.lunzhi.kernel.calendar;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When the station is open on each kind of day, earliest interval first; a kind without an entry is closed all day. */
public record StationHours(Map<DayKind, List<OpeningInterval>> openings) {

    public StationHours {
        openings = openings == null ? Map.of() : Map.copyOf(openings);
    }

    /** 09:00 to 12:00 and 13:30 to 17:30 on every working day, make-up workdays included. */
    public static StationHours standard() {
        var day = List.of(
                new OpeningInterval(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new OpeningInterval(LocalTime.of(13, 30), LocalTime.of(17, 30)));
        var openings = new EnumMap<DayKind, List<OpeningInterval>>(DayKind.class);
        openings.put(DayKind.WORKDAY, day);
        openings.put(DayKind.MAKEUP_WORKDAY, day);
        return new StationHours(openings);
    }

    /** The intervals of a kind of day. */
    public List<OpeningInterval> on(DayKind kind) {
        return openings.getOrDefault(kind, List.of());
    }

    /** When the station opens on a kind of day, or midnight where it does not open. */
    public LocalTime openingOn(DayKind kind) {
        return on(kind).stream().map(OpeningInterval::opens).findFirst().orElse(LocalTime.MIDNIGHT);
    }
}
