package org.lunzhi.query.closure.figure;

import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;
import com.datadoghq.sketch.ddsketch.mapping.LogarithmicMapping;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often durations fell into logarithmic buckets that are one percent wide (the mapping of DDSketch, Masson et al.
 * 2019). Adding and taking away are exact, so a reopened matter leaves no trace; a quantile is off by half a percent
 * at most.
 *
 * @param zero durations shorter than a second
 * @param buckets counts by bucket number; an empty bucket has no entry
 */
public record Histogram(long zero, SortedMap<Integer, Long> buckets) {

    public static final double ACCURACY = 0.005;

    private static final IndexMapping MAPPING = new LogarithmicMapping(ACCURACY);

    public static final Histogram EMPTY = new Histogram(0, new TreeMap<>());

    public Histogram {
        buckets = buckets == null ? new TreeMap<>() : new TreeMap<>(buckets);
    }

    /** This histogram with the duration counted once more, or once less for a negative step. */
    public Histogram counting(long seconds, int step) {
        if (seconds < 1) {
            return new Histogram(zero + step, buckets);
        }
        SortedMap<Integer, Long> changed = new TreeMap<>(buckets);
        changed.merge(MAPPING.index((double) seconds), (long) step, Histogram::sumOrNothing);
        return new Histogram(zero, changed);
    }

    /** Both histograms together. */
    public Histogram merge(Histogram other) {
        SortedMap<Integer, Long> sum = new TreeMap<>(buckets);
        other.buckets.forEach((bucket, count) -> sum.merge(bucket, count, Histogram::sumOrNothing));
        return new Histogram(zero + other.zero, sum);
    }

    /** How many durations were counted. */
    public long count() {
        return zero + buckets.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The duration that the given share of all matters reached at the latest, where {@code notYet} further matters
     * still run; empty where so many still run that the share is not reached yet, or where there are none at all.
     */
    public Optional<Duration> quantile(double share, long notYet) {
        long reached = count();
        long rank = Math.max(1, (long) Math.ceil(share * (reached + notYet)));
        if (rank > reached) {
            return Optional.empty();
        }
        long seen = zero;
        if (seen >= rank) {
            return Optional.of(Duration.ZERO);
        }
        for (Map.Entry<Integer, Long> bucket : buckets.entrySet()) {
            seen += bucket.getValue();
            if (seen >= rank) {
                return Optional.of(Duration.ofSeconds(Math.round(MAPPING.value(bucket.getKey()))));
            }
        }
        throw new IllegalStateException("a histogram counted fewer durations than it says");
    }

    @SuppressWarnings("NullAway") // A null result is how Map.merge removes the entry.
    private static Long sumOrNothing(Long one, Long other) {
        long sum = one + other;
        return sum == 0 ? null : sum;
    }
}
