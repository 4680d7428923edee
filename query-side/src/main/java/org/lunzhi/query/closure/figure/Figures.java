package org.lunzhi.query.closure.figure;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunzhi.query.support.measure.Histogram;

/** Counts and durations by name, as they stand in one partition of one row, or merged over many. */
public record Figures(SortedMap<String, Long> counts, SortedMap<String, Histogram> times) {

    public Figures {
        counts = new TreeMap<>(counts);
        times = new TreeMap<>(times);
    }

    /** Nothing counted yet. */
    public static Figures none() {
        return new Figures(new TreeMap<>(), new TreeMap<>());
    }

    /** These same figures with the marks counted once more, or once less for a negative step. */
    public Figures count(Collection<Mark> marks, int step) {
        for (Mark mark : marks) {
            if (mark.seconds() == null) {
                add(counts, mark.name(), step);
            } else {
                Histogram histogram = times.computeIfAbsent(mark.name(), name -> new Histogram());
                histogram.add(mark.seconds(), step);
                if (histogram.isEmpty()) {
                    times.remove(mark.name());
                }
            }
        }
        return this;
    }

    /** New figures of both. */
    public Figures merge(Figures other) {
        Figures sum = new Figures(counts, times);
        other.counts.forEach((name, count) -> add(sum.counts, name, count));
        other.times.forEach((name, histogram) -> sum.times.merge(name, histogram, Histogram::plus));
        return sum;
    }

    /** Whether nothing is counted. */
    public boolean isEmpty() {
        return counts.isEmpty() && times.isEmpty();
    }

    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    public Histogram time(String name) {
        Histogram histogram = times.get(name);
        return histogram == null ? new Histogram() : histogram;
    }

    private static void add(Map<String, Long> counts, String name, long step) {
        long sum = counts.getOrDefault(name, 0L) + step;
        if (sum == 0) {
            counts.remove(name);
        } else {
            counts.put(name, sum);
        }
    }
}
