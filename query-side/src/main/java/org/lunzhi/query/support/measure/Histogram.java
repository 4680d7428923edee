package org.lunzhi.query.support.measure;

import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;
import com.datadoghq.sketch.ddsketch.mapping.LogarithmicMapping;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often durations fell into logarithmic buckets that are one percent wide (the mapping of DDSketch, Masson et al.
 * 2019). Adding and taking away are exact, so a reopened matter leaves no trace; a quantile is off by half a percent
 * at most. It is counted in place, thousands of times in a batch, and stored as one text.
 */
public final class Histogram {

    public static final double ACCURACY = 0.005;

    private static final IndexMapping MAPPING = new LogarithmicMapping(ACCURACY);

    /** Durations shorter than a second. */
    private long zero;

    /** Counts by bucket number; an empty bucket has no entry. */
    private final SortedMap<Integer, Long> buckets = new TreeMap<>();

    /** Reads what {@link #text()} wrote. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Histogram parse(String text) {
        Histogram histogram = new Histogram();
        int end = text.indexOf(' ');
        histogram.zero = Long.parseLong(end < 0 ? text : text.substring(0, end));
        while (end >= 0) {
            int colon = text.indexOf(':', end);
            int next = text.indexOf(' ', colon);
            histogram.buckets.put(
                    Integer.parseInt(text, end + 1, colon, 10),
                    Long.parseLong(text, colon + 1, next < 0 ? text.length() : next, 10));
            end = next;
        }
        return histogram;
    }

    /** The count of what took no time, then each bucket with its count, in order. */
    @JsonValue
    String text() {
        StringBuilder text = new StringBuilder().append(zero);
        buckets.forEach((bucket, count) ->
                text.append(' ').append(bucket.intValue()).append(':').append(count.longValue()));
        return text.toString();
    }

    /** Counts the duration so many times more; a negative number takes it away. */
    public void add(long seconds, int times) {
        if (seconds < 1) {
            zero += times;
        } else {
            buckets.merge(MAPPING.index((double) seconds), (long) times, Histogram::sumOrNothing);
        }
    }

    /** Both histograms together. */
    public Histogram plus(Histogram other) {
        return new Histogram().with(this, 1).with(other, 1);
    }

    /** This histogram without what the other one counted too. */
    public Histogram minus(Histogram other) {
        return new Histogram().with(this, 1).with(other, -1);
    }

    private Histogram with(Histogram other, int sign) {
        zero += sign * other.zero;
        other.buckets.forEach((bucket, count) -> buckets.merge(bucket, sign * count, Histogram::sumOrNothing));
        return this;
    }

    /** How many durations were counted. */
    public long count() {
        return zero + buckets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether nothing is counted. */
    public boolean isEmpty() {
        return zero == 0 && buckets.isEmpty();
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Histogram that && zero == that.zero && buckets.equals(that.buckets);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(zero) + buckets.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
