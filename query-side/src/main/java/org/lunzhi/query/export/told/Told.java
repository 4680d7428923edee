package org.lunzhi.query.export.told;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.casework.CaseHeading;
import org.lunzhi.query.support.casework.CaseKind;

/**
 * One event of a case as an export takes it. Names of cases, sessions and mediators are the export's own already; units
 * are still the station's, since their names depend on how many cases they have.
 *
 * @param matter the export's name of the case
 * @param position in the log; it orders the events of a case and is never shown
 * @param name the export's name of the event
 * @param activity the logical name of the event's type
 * @param role what the actor was; nothing of who
 * @param actingUnit the unit for which the actor acted; absent for the station itself
 * @param heading what this event alone says of unit, category and secrecy
 * @param hidden whether the event is about somebody's safety; it is counted on and not shown
 */
public record Told(
        CaseKind kind,
        String matter,
        long position,
        String name,
        String activity,
        Instant occurredAt,
        Instant recordedAt,
        String role,
        @Nullable String actingUnit,
        CaseHeading heading,
        boolean hidden,
        List<Link> links,
        SortedMap<String, String> facts) {}
