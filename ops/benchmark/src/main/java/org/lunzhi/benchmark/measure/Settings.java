package org.lunzhi.benchmark.measure;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much is measured.
 *
 * @param directory for the databases of this run, empty at first
 * @param rounds that count, after one that does not
 * @param turn how long one contestant works in one round
 * @param commits the read section prepares, ten to an aggregate
 * @param cases that exist before the station's figures at size are taken
 */
public record Settings(Path directory, int rounds, Duration turn, int commits, int cases) {

    /** Events of an aggregate that is loaded. */
    public static final int EVENTS_OF_AGGREGATE = 10;
}
