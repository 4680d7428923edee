package org.lunzhi.station.demo.history.grievance;

import java.util.Random;

/** The turn a matter takes, as often as its weight says. */
enum Turn {
    SOLVED(55),
    EXPLAINED(9),
    DECLINED(5),
    TRANSFERRED(3),
    SENT_BACK(5),
    REVIEWED_AGAIN(5),
    DONE_AGAIN(5),
    PARKED(3),
    REOPENED(3),
    UNREACHED(3),
    SEALED(2),
    /** Taken on, and then nothing: only late in the year, so that supervision still has something to find. */
    LEFT_LYING(2);

    private static final int SUM = sum();

    private final int weight;

    Turn(int weight) {
        this.weight = weight;
    }

    static Turn drawn(Random chance) {
        int left = chance.nextInt(SUM);
        for (Turn turn : values()) {
            left -= turn.weight;
            if (left < 0) {
                return turn;
            }
        }
        return SOLVED;
    }

    private static int sum() {
        int sum = 0;
        for (Turn turn : values()) {
            sum += turn.weight;
        }
        return sum;
    }
}
