package org.lunzhi.command.calendar;

import org.lunzhi.command.support.Rule;

/** The rules by which notices become the calendar. */
enum CalendarRule implements Rule {
    CALENDAR_YEAR_CONFLICT(
            "该年度放假安排已经发布，内容不同；如需更正，请使用更正命令。",
            "The year is published with other days; correct it instead of publishing it again."),
    CALENDAR_YEAR_GAP(
            "年度必须连续发布，中间不得空缺。", "Years are published without a gap: the next one, or the one before the first."),
    CALENDAR_YEAR_UNPUBLISHED("该年度尚未发布，不能更正。", "A year that is not published cannot be corrected."),
    CALENDAR_DAY_INVALID(
            "通知中的日期必须属于该年度或上年十二月，且不得重复。", "The days of a notice are of its year or the December before it, each once.");

    private final String chinese;
    private final String english;

    CalendarRule(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
