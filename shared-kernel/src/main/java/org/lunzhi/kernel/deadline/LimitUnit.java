package org.lunzhi.kernel.deadline;

/** In what a time limit is counted. */
public enum LimitUnit {
    /** Hours during which the station is open. */
    WORKING_HOURS,
    /** Hours on the wall. */
    HOURS,
    /** 工作日: working days of the calendar, the first day not counted. */
    WORKING_DAYS,
    /** 日: calendar days, the first day not counted, rolled past days off at the end. */
    CALENDAR_DAYS,
    /** 月: to the corresponding day or the end of the month, rolled past days off at the end. */
    MONTHS
}
