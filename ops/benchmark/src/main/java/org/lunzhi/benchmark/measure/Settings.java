package org.lunzhi.benchmark.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param directory for the databases of this run, empty at first
 * @param rounds that count, after one that does not
 * @param turn how long one contestant works in one round
 * @param commits the read section prepares, ten to an aggregate
 * @param cases numbers of existing cases, growing, at which the station's figures are taken again
 */
public record Settings(Path directory, int rounds, Duration turn, int commits, List<Integer> cases) {

    /** Events of an aggregate that is loaded. */
    public static final int EVENTS_OF_AGGREGATE = 10;
}
