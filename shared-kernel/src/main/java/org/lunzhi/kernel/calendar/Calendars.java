package org.lunzhi.kernel.calendar;

/** Where decisions look up the working calendar. */
public interface Calendars {

    /** The newest version; {@link WorkCalendar#unpublished()} before any notice. */
    WorkCalendar current();

    /** The calendar as it stood in a version that was current once. */
    WorkCalendar at(CalendarVersion version);
}
