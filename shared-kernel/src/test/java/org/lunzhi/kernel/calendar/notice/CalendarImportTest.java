package org.lunzhi.kernel.calendar.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunzhi.kernel.calendar.CalendarDay;
import org.lunzhi.kernel.calendar.DayKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarImportTest {

    private static final List<String> NOTICE = List.of(
            "date,kind,holiday,notice_year,paper",
            "2027-01-01,STATUTORY_HOLIDAY,元旦,2027,国办发明电〔2026〕0号",
            "2027-02-05,STATUTORY_HOLIDAY,春节,2027,国办发明电〔2026〕0号",
            "2027-02-06,STATUTORY_HOLIDAY,春节,2027,国办发明电〔2026〕0号",
            "2027-02-07,STATUTORY_HOLIDAY,春节,2027,国办发明电〔2026〕0号",
            "2027-02-08,STATUTORY_HOLIDAY,春节,2027,国办发明电〔2026〕0号",
            "2027-04-05,STATUTORY_HOLIDAY,清明节,2027,国办发明电〔2026〕0号",
            "2027-05-01,STATUTORY_HOLIDAY,劳动节,2027,国办发明电〔2026〕0号",
            "2027-05-02,STATUTORY_HOLIDAY,劳动节,2027,国办发明电〔2026〕0号",
            "2027-05-08,MAKEUP_WORKDAY,劳动节,2027,国办发明电〔2026〕0号",
            "2027-06-09,STATUTORY_HOLIDAY,端午节,2027,国办发明电〔2026〕0号",
            "2027-09-15,STATUTORY_HOLIDAY,中秋节,2027,国办发明电〔2026〕0号",
            "2027-10-01,STATUTORY_HOLIDAY,国庆节,2027,国办发明电〔2026〕0号",
            "2027-10-02,STATUTORY_HOLIDAY,国庆节,2027,国办发明电〔2026〕0号",
            "2027-10-03,STATUTORY_HOLIDAY,国庆节,2027,国办发明电〔2026〕0号");

    @Test
    void a_notice_is_read_with_its_year_and_paper() {
        var notice = CalendarImport.read(NOTICE).get(0);

        assertThat(notice.year()).isEqualTo(2027);
        assertThat(notice.paper()).hasToString("国办发明电〔2026〕0号");
        assertThat(notice.days()).hasSize(14);
        assertThat(notice.days().get(8).kind()).isEqualTo(DayKind.MAKEUP_WORKDAY);
    }

    @Test
    void a_byte_order_mark_blank_lines_and_surrounding_spaces_are_of_no_account() {
        var lines = new ArrayList<>(NOTICE);
        lines.set(0, "\uFEFF" + lines.get(0));
        lines.set(1, " 2027-01-01 , STATUTORY_HOLIDAY , 元旦 , 2027 , 国办发明电〔2026〕0号 ");
        lines.add("");

        assertThat(CalendarImport.read(lines)).isEqualTo(CalendarImport.read(NOTICE));
    }

    @Test
    void december_of_the_year_before_may_stand_in_a_notice() {
        var lines = with(2, "2026-12-31,ADJUSTED_REST,元旦,2027,国办发明电〔2026〕0号");

        assertThat(CalendarImport.read(lines).get(0).days())
                .extracting(CalendarDay::date)
                .contains(LocalDate.of(2026, 12, 31));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-30,STATUTORY_HOLIDAY,元旦,2027,国办发明电〔2026〕0号 | line 3: DATE_INVALID",
                "06.02.2027,STATUTORY_HOLIDAY,元旦,2027,国办发明电〔2026〕0号 | line 3: DATE_INVALID",
                "2027-02-06,OFF,春节,2027,国办发明电〔2026〕0号 | line 3: KIND_UNKNOWN",
                "2027-02-06,WORKDAY,春节,2027,国办发明电〔2026〕0号 | line 3: KIND_UNKNOWN",
                "2027-02-06,STATUTORY_HOLIDAY,春节,2027 | line 3: COLUMN_COUNT",
                "2027-02-06,STATUTORY_HOLIDAY,,2027,国办发明电〔2026〕0号 | line 3: COLUMN_EMPTY",
                "2027-02-06,STATUTORY_HOLIDAY,春节,2027, | line 3: COLUMN_EMPTY",
                "2027-02-06,STATUTORY_HOLIDAY,春节,27,国办发明电〔2026〕0号 | line 3: YEAR_INVALID",
                "2026-11-30,ADJUSTED_REST,元旦,2027,国办发明电〔2026〕0号 | line 3: DATE_OUTSIDE_YEAR",
                "2028-01-01,ADJUSTED_REST,元旦,2027,国办发明电〔2026〕0号 | line 3: DATE_OUTSIDE_YEAR",
                "2027-05-07,MAKEUP_WORKDAY,劳动节,2027,国办发明电〔2026〕0号 | line 3: MAKEUP_WORKDAY_IN_WEEK",
                "2027-01-01,ADJUSTED_REST,元旦,2027,国办发明电〔2026〕0号 | line 3: DATE_TWICE",
                "2027-02-09,ADJUSTED_REST,春节,2027,国办发明电〔2026〕1号 | line 3: PAPER_DIFFERS"
            })
    void a_bad_line_is_refused_by_its_number_and_rule(String line, String fault) {
        assertThatExceptionOfType(BadNotice.class)
                .isThrownBy(() -> CalendarImport.read(with(2, line)))
                .withMessageContaining(fault);
    }

    @Test
    void every_bad_line_is_named_at_once() {
        var lines = new ArrayList<>(NOTICE);
        lines.set(3, "nonsense");
        lines.set(5, "2027-13-01,STATUTORY_HOLIDAY,春节,2027,国办发明电〔2026〕0号");

        assertThatExceptionOfType(BadNotice.class)
                .isThrownBy(() -> CalendarImport.read(lines))
                .satisfies(bad -> assertThat(bad.faults()).hasSize(2))
                .withMessageContaining("line 4: COLUMN_COUNT")
                .withMessageContaining("line 6: DATE_INVALID");
    }

    @Test
    void at_most_twenty_faults_are_listed() {
        var lines = new ArrayList<>(NOTICE);
        lines.addAll(Collections.nCopies(30, "nonsense"));

        assertThatExceptionOfType(BadNotice.class)
                .isThrownBy(() -> CalendarImport.read(lines))
                .satisfies(bad -> assertThat(bad.faults()).hasSize(20));
    }

    @Test
    void a_file_without_the_header_or_with_too_many_lines_is_refused_whole() {
        assertThatExceptionOfType(BadNotice.class)
                .isThrownBy(() -> CalendarImport.read(NOTICE.subList(1, NOTICE.size())))
                .withMessageContaining("line 1: HEADER_UNKNOWN");
        assertThatExceptionOfType(BadNotice.class)
                .isThrownBy(() -> CalendarImport.read(List.of()))
                .withMessageContaining("line 1: HEADER_UNKNOWN");
        var longFile = new ArrayList<>(NOTICE);
        longFile.addAll(Collections.nCopies(2_000, ""));
        assertThatExceptionOfType(BadNotice.class)
                .isThrownBy(() -> CalendarImport.read(longFile))
                .withMessageContaining("TOO_MANY_LINES");
    }

    @Test
    void a_torn_file_is_found_by_the_holidays_it_lacks() {
        assertThatExceptionOfType(BadNotice.class)
                .isThrownBy(() -> CalendarImport.read(NOTICE.subList(0, 12)))
                .withMessageContaining("year 2027: STATUTORY_HOLIDAY_MISSING: 2027-10-01")
                .withMessageContaining("year 2027: STATUTORY_HOLIDAY_COUNT: the law names 13 days, not 10");
    }

    @Test
    void mid_autumn_on_a_national_day_leaves_twelve_days() {
        var lines = new ArrayList<>(NOTICE);
        lines.remove(11);

        assertThat(CalendarImport.read(lines)).hasSize(1);
    }

    private static List<String> with(int index, String line) {
        var lines = new ArrayList<>(NOTICE);
        lines.add(index, line);
        return lines;
    }
}
