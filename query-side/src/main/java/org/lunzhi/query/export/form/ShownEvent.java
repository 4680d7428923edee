package org.lunzhi.query.export.form;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One event as a file shows it.
 *
 * @param activity the logical name of the event's type
 * @param unit the export's name of the unit that answered for the case just then
 */
record ShownEvent(
        String name,
        String activity,
        Instant occurredAt,
        Instant recordedAt,
        String role,
        @Nullable String unit,
        @Nullable String category,
        SortedMap<String, String> facts,
        List<Relation> relations) {}
