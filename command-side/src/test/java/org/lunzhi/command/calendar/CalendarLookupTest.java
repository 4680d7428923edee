package org.lunzhi.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarCorrected;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarPublished;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.DayKind;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.calendar.WorkCalendarId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarLookupTest {

    private static final LocalDate MAKEUP_SATURDAY = LocalDate.of(2026, 2, 14);
    private static final CalendarPublished PUBLISHED = CalendarSamples.published2026();

    private final CalendarLookup lookup = new CalendarLookup();

    @Test
    void nothing_is_known_before_the_first_notice() {
        assertThat(lookup.current()).isSameAs(WorkCalendar.unpublished());
        assertThat(lookup.at(WorkCalendar.unpublished().version())).isSameAs(WorkCalendar.unpublished());
    }

    @Test
    void a_correction_is_current_and_the_version_before_it_stays_readable() {
        lookup.takeIn(PUBLISHED);
        lookup.takeIn(new CalendarCorrected(
                WorkCalendarId.NATIONAL,
                CalendarVersion.of("2026.2"),
                PUBLISHED.version(),
                2026,
                List.of(),
                PUBLISHED.paper(),
                PUBLISHED.occurredAt()));

        assertThat(lookup.current().version()).isEqualTo(CalendarVersion.of("2026.2"));
        assertThat(lookup.current().kindOf(MAKEUP_SATURDAY)).contains(DayKind.WEEKEND);
        assertThat(lookup.at(PUBLISHED.version()).kindOf(MAKEUP_SATURDAY)).contains(DayKind.MAKEUP_WORKDAY);
    }

    @Test
    void an_event_met_again_after_a_later_one_changes_nothing() {
        lookup.takeIn(PUBLISHED);
        lookup.takeIn(CalendarSamples.newYear2027Published());
        lookup.takeIn(PUBLISHED);

        assertThat(lookup.current().version()).isEqualTo(CalendarVersion.of("2027.1"));
    }

    @Test
    void the_calendar_of_somebody_else_is_of_no_account() {
        lookup.takeIn(new CalendarPublished(
                WorkCalendarId.of("calendar-other"),
                PUBLISHED.version(),
                2026,
                PUBLISHED.days(),
                PUBLISHED.paper(),
                PUBLISHED.occurredAt()));

        assertThat(lookup.current()).isSameAs(WorkCalendar.unpublished());
    }

    @Test
    void a_version_that_never_was_is_an_error() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> lookup.at(CalendarVersion.of("2031.1")))
                .withMessageContaining("2031.1");
    }
}
