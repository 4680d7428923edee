package org.lunzhi.command.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.command.calendar.CalendarCommand.CorrectNotice;
import org.lunzhi.command.calendar.CalendarCommand.PublishNotice;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.WorkCalendarId;
import org.lunzhi.kernel.calendar.notice.CalendarImport;
import org.lunzhi.kernel.calendar.notice.CalendarNotice;
import org.lunzhi.kernel.calendar.notice.ShippedCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the State Council's notices into the calendar, from a file or as shipped. */
@Component
public class CalendarNotices {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarNotices.class);

    private final CommandGateway commands;
    private final Calendars calendars;

    CalendarNotices(CommandGateway commands, Calendars calendars) {
        this.commands = commands;
        this.calendars = calendars;
    }

    /**
     * Publishes the years in the lines of a file; a year that is published already with the same days stays as it is.
     *
     * @return the years that are published now
     * @throws org.lunzhi.kernel.calendar.notice.BadNotice naming every bad line and its rule; then nothing is published
     * @throws org.lunzhi.command.support.RuleBroken for a year with other days or a gap; earlier years are published
     */
    public List<Integer> publish(List<String> lines) {
        List<CalendarNotice> notices = CalendarImport.read(lines);
        notices.forEach(notice -> commands.sendAndWait(new PublishNotice(WorkCalendarId.NATIONAL, notice)));
        return notices.stream().map(CalendarNotice::year).toList();
    }

    /**
     * Replaces the days of published years by those in the lines of a file, each as a new version.
     *
     * @return the years that stand as in the file now
     * @throws org.lunzhi.kernel.calendar.notice.BadNotice naming every bad line and its rule; then nothing is corrected
     * @throws org.lunzhi.command.support.RuleBroken for a year that is not published; earlier years are corrected
     */
    public List<Integer> correct(List<String> lines) {
        List<CalendarNotice> notices = CalendarImport.read(lines);
        notices.forEach(notice -> commands.sendAndWait(new CorrectNotice(WorkCalendarId.NATIONAL, notice)));
        return notices.stream().map(CalendarNotice::year).toList();
    }

    /** Publishes the shipped years that the log does not know; what an office published or corrected itself stays. */
    public void publishShipped() {
        var shipped = new ArrayList<>(ShippedCalendar.notices());
        shipped.forEach(this::publishIfItContinues);
        Collections.reverse(shipped);
        shipped.forEach(this::publishIfItContinues);
    }

    private void publishIfItContinues(CalendarNotice notice) {
        if (calendars.current().isContinuedBy(notice.year())) {
            publish(notice);
        }
    }

    private void publish(CalendarNotice notice) {
        try {
            commands.sendAndWait(new PublishNotice(WorkCalendarId.NATIONAL, notice));
        } catch (RuleBroken refused) {
            LOG.warn("The shipped notice of {} is not published: {}", notice.year(), refused.getMessage());
        }
    }
}
