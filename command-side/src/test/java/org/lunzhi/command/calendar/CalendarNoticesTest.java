package org.lunzhi.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lunzhi.kernel.calendar.WorkCalendarId.NATIONAL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.InMemoryCommandSide;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.kernel.calendar.CalendarEvent.CalendarPublished;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.CalendarVersion;
import org.lunzhi.kernel.calendar.DayKind;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.notice.BadNotice;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarNoticesTest {

    private static final Clock CLOCK = Clock.fixed(CalendarSamples.at("2026-11-05T10:00"), StationTime.ZONE);

    private final CalendarLookup calendars = new CalendarLookup();
    private final InMemoryCommandSide side =
            new InMemoryCommandSide(CLOCK, List.of(calendars)).with(WorkCalendarRecord.class);
    private final CalendarNotices notices = new CalendarNotices(side.commands(), calendars);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void the_shipped_years_are_published_once() {
        notices.publishShipped();
        notices.publishShipped();

        assertThat(side.eventsOf(NATIONAL)).hasSize(3).hasOnlyElementsOfType(CalendarPublished.class);
        assertThat(calendars.current().version()).isEqualTo(CalendarVersion.of("2026.1"));
    }

    @Test
    void a_notice_from_a_file_is_current_at_once() {
        notices.publishShipped();

        assertThat(notices.publish(notice("2027-01-02,ADJUSTED_REST,元旦,2027,国办发明电〔2026〕0号")))
                .containsExactly(2027);

        assertThat(calendars.current().kindOf(LocalDate.of(2027, 1, 2))).contains(DayKind.ADJUSTED_REST);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        notices.publishShipped();
        notices.publish(notice());

        assertThat(notices.publish(notice())).containsExactly(2027);
        assertThat(side.eventsOf(NATIONAL)).hasSize(4);
    }

    @Test
    void other_days_for_a_published_year_are_refused_until_they_are_called_a_correction() {
        notices.publishShipped();
        notices.publish(notice());
        var other = notice("2027-01-02,ADJUSTED_REST,元旦,2027,国办发明电〔2026〕0号");

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> notices.publish(other))
                .satisfies(broken -> assertThat(broken.rule()).isEqualTo(CalendarRule.CALENDAR_YEAR_CONFLICT));
        assertThat(notices.correct(other)).containsExactly(2027);
        assertThat(calendars.current().version()).isEqualTo(CalendarVersion.of("2027.2"));
    }

    @Test
    void a_bad_file_publishes_nothing() {
        assertThatExceptionOfType(BadNotice.class)
                .isThrownBy(() -> notices.publish(notice("2027-01-02,OFF,元旦,2027,国办发明电〔2026〕0号")));
        assertThat(calendars.current().publishes(2027)).isFalse();
    }

    @Test
    void what_an_office_published_itself_stays_and_the_shipped_years_join_it() {
        notices.publish(notice());

        notices.publishShipped();

        assertThat(side.eventsOf(NATIONAL)).hasSize(4);
        assertThat(calendars.current().publishes(2024)).isTrue();
        assertThat(calendars.current().kindOf(LocalDate.of(2027, 1, 2))).contains(DayKind.WEEKEND);
    }

    private static List<String> notice(String... further) {
        var lines = Stream.of(
                        "2027-01-01,元旦",
                        "2027-02-05,春节",
                        "2027-02-06,春节",
                        "2027-02-07,春节",
                        "2027-02-08,春节",
                        "2027-04-05,清明节",
                        "2027-05-01,劳动节",
                        "2027-05-02,劳动节",
                        "2027-06-09,端午节",
                        "2027-09-15,中秋节",
                        "2027-10-01,国庆节",
                        "2027-10-02,国庆节",
                        "2027-10-03,国庆节")
                .map(day -> day.replace(",", ",STATUTORY_HOLIDAY,") + ",2027,国办发明电〔2026〕0号");
        return Stream.of(Stream.of("date,kind,holiday,notice_year,paper"), lines, Stream.of(further))
                .flatMap(part -> part)
                .toList();
    }
}
