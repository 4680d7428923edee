package org.lunzhi.station.demo.history.mediation;

import java.util.Random;

/** How a dispute goes, as often as its weight says. */
enum Course {
    PERFORMED(40),
    CONFIRMED_BY_COURT(12),
    BY_WORD_OF_MOUTH(14),
    BROKEN(6),
    NOT_REACHED(14),
    WITHDRAWN(8),
    REFUSED_AT_ONCE(6);

    private final int weight;

    Course(int weight) {
        this.weight = weight;
    }

    /** The first disputes of the year go every way there is; the others as it happens. */
    static Course of(int number, Random chance) {
        return number < values().length ? values()[number] : drawn(chance);
    }

    private static Course drawn(Random chance) {
        int sum = 0;
        for (Course course : values()) {
            sum += course.weight;
        }
        int left = chance.nextInt(sum);
        for (Course course : values()) {
            left -= course.weight;
            if (left < 0) {
                return course;
            }
        }
        return PERFORMED;
    }
}
