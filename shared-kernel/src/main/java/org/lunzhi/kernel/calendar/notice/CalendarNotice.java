package org.lunzhi.kernel.calendar.notice;

import java.util.List;
import org.lunzhi.kernel.calendar.CalendarDay;
import org.lunzhi.kernel.calendar.NoticePaper;

/** The State Council's notice for one year: the days it makes different from ordinary weeks. */
public record CalendarNotice(int year, NoticePaper paper, List<CalendarDay> days) {

    public CalendarNotice {
        days = List.copyOf(days);
    }
}
