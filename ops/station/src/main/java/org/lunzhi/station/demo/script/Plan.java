package org.lunzhi.station.demo.script;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From which seed how many matters are told, and between which moments; disputes and orders come with them. */
public record Plan(long seed, int matters, Instant from, Instant until) {

    private static final int MATTERS_A_MEDIATION = 12;
    private static final int MATTERS_AN_ORDER = 7;

    /** In whole milliseconds, as a bookmark keeps it: the rest of an interrupted history is told to the same letter. */
    public Plan {
        from = from.truncatedTo(ChronoUnit.MILLIS);
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }

    /** How many disputes between villages there are. */
    public int mediations() {
        return matters / MATTERS_A_MEDIATION;
    }

    /** How many services are ordered. */
    public int orders() {
        return matters / MATTERS_AN_ORDER;
    }

    /** The moment after a share of the time. */
    public Instant at(double share) {
        return from.plusSeconds(Math.round(share * Duration.between(from, until).toSeconds()));
    }
}
