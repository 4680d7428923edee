package org.lunzhi.station.exporting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.query.export.choice.ExportRefused;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where an export begins or ends.
 *
 * @param text as it was written
 * @param day a day at the station; absent where a position was written
 * @param position of an event in the log; what it is where a day was written says the log
 */
record Bound(String text, @Nullable LocalDate day, long position) {

    /** The day, which is what bounds an export of cases. */
    LocalDate ofCases(Form form) {
        if (day == null) {
            throw new ExportRefused(
                    form.written() + " takes whole cases, by the day they began: " + text + " is a position");
        }
        return day;
    }

    /** The first event recorded on the day or later. */
    long first(MongoEventLog log) {
        return day == null ? position : after(log.createTokenAt(StationTime.startOf(day)));
    }

    /** The last event recorded on the day or earlier; -1 if there is none. */
    long last(MongoEventLog log) {
        return day == null ? position : after(log.createTokenAt(StationTime.startOf(day.plusDays(1)))) - 1;
    }

    private static long after(TrackingToken before) {
        return before.position().orElse(-1) + 1;
    }

    /** Reads a day or a position. */
    static final class Reading implements ITypeConverter<Bound> {

        @Override
        public Bound convert(String text) {
            try {
                return text.matches("\\d{1,18}")
                        ? new Bound(text, null, Long.parseLong(text))
                        : new Bound(text, LocalDate.parse(text), -1);
            } catch (DateTimeParseException neither) {
                throw new TypeConversionException(
                        "a day like 2026-03-31, or the position of an event; not '" + text + "'");
            }
        }
    }
}
