package org.lunzhi.kernel.calendar.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The notices that the product brings along: 2024 to 2026. */
public final class ShippedCalendar {

    private static final String TABLE = "workdays.csv";

    private ShippedCalendar() {}

    /** The shipped notices, earliest year first. */
    public static List<CalendarNotice> notices() {
        try (InputStream table = Objects.requireNonNull(ShippedCalendar.class.getResourceAsStream(TABLE), TABLE)) {
            return CalendarImport.read(
                    new String(table.readAllBytes(), UTF_8).lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
