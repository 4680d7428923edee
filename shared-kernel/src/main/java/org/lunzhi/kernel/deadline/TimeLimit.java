package org.lunzhi.kernel.deadline;

/** How long somebody has: an amount and what it is counted in. */
public record TimeLimit(int amount, LimitUnit unit) {

    public static TimeLimit workingHours(int amount) {
        return new TimeLimit(amount, LimitUnit.WORKING_HOURS);
    }

    public static TimeLimit hours(int amount) {
        return new TimeLimit(amount, LimitUnit.HOURS);
    }

    public static TimeLimit workingDays(int amount) {
        return new TimeLimit(amount, LimitUnit.WORKING_DAYS);
    }

    public static TimeLimit calendarDays(int amount) {
        return new TimeLimit(amount, LimitUnit.CALENDAR_DAYS);
    }

    public static TimeLimit months(int amount) {
        return new TimeLimit(amount, LimitUnit.MONTHS);
    }
}
