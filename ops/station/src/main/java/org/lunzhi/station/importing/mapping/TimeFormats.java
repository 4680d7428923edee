package org.lunzhi.station.importing.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a ledger writes times, all in one zone. A day without a time is its first moment; an hour that comes twice in
 * autumn is the first of both; an hour left out in spring is impossible.
 */
public final class TimeFormats {

    private final ZoneId zone;
    private final List<DateTimeFormatter> formats;

    TimeFormats(ZoneId zone, List<DateTimeFormatter> written) {
        this.zone = zone;
        // Cells of workbooks come in this form, however the workbook shows them.
        this.formats = Stream.concat(written.stream(), Stream.of(DateTimeFormatter.ISO_LOCAL_DATE_TIME))
                .toList();
    }

    /** The moment that is meant; empty where there is none. */
    public Optional<Instant> moment(String text) {
        return formats.stream()
                .flatMap(format -> parse(format, text).stream())
                .findFirst()
                .flatMap(this::moment);
    }

    private Optional<Instant> moment(LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        return offsets.stream().findFirst().map(time::toInstant);
    }

    private static Optional<LocalDateTime> parse(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor parsed = format.parseBest(text, LocalDateTime::from, LocalDate::from);
            return Optional.of(parsed instanceof LocalDate date ? date.atStartOfDay() : LocalDateTime.from(parsed));
        } catch (DateTimeException otherFormat) {
            return Optional.empty();
        }
    }

    /** A pattern of {@link DateTimeFormatter}; years of two digits lie in the hundred years from the earliest on. */
    static DateTimeFormatter formatter(String pattern, int earliestYear) {
        // With y, strict reading would ask for an era.
        String[] parts = pattern.replace('y', 'u').split("(?<!u)uu(?!u)", -1);
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                builder.appendValueReduced(ChronoField.YEAR, 2, 2, earliestYear);
            }
            if (!parts[i].isEmpty()) {
                builder.appendPattern(parts[i]);
            }
        }
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
