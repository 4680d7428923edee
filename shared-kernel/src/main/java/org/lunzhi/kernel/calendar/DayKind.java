package org.lunzhi.kernel.calendar;

/** What a date is for those who work: only the first two kinds are working days. */
public enum DayKind {
    /** An ordinary Monday to Friday. */
    WORKDAY(true),
    /** 调休上班: a Saturday or Sunday worked in exchange for a longer holiday. */
    MAKEUP_WORKDAY(true),
    /** An ordinary Saturday or Sunday. */
    WEEKEND(false),
    /** 法定节假日: one of the days named by the national holiday regulation. */
    STATUTORY_HOLIDAY(false),
    /** 调休放假: a day off around a statutory holiday, exchanged for a make-up workday or a weekend. */
    ADJUSTED_REST(false),
    /** A day off fixed by local government, such as a minority festival. */
    LOCAL_HOLIDAY(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    /** Whether people work on such a day. */
    public boolean worked() {
        return worked;
    }
}
