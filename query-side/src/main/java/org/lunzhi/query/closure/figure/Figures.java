package org.lunzhi.query.closure.figure;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts and durations by name, as they stand in one partition of one row, or merged over many. */
public record Figures(SortedMap<String, Long> counts, SortedMap<String, Histogram> times) {

    public static final Figures EMPTY = new Figures(new TreeMap<>(), new TreeMap<>());

    public Figures {
        counts = new TreeMap<>(counts);
        times = new TreeMap<>(times);
    }

    /** These figures with a mark counted once more, or once less for a negative step. */
    public Figures with(Mark mark, int step) {
        Figures changed = new Figures(counts, times);
        if (mark.seconds() == null) {
            add(changed.counts, mark.name(), step);
        } else {
            Histogram histogram =
                    times.getOrDefault(mark.name(), Histogram.EMPTY).counting(mark.seconds(), step);
            changed.times.put(mark.name(), histogram);
        }
        return changed;
    }

    public Figures merge(Figures other) {
        Figures sum = new Figures(counts, times);
        other.counts.forEach((name, count) -> add(sum.counts, name, count));
        other.times.forEach((name, histogram) -> sum.times.merge(name, histogram, Histogram::merge));
        return sum;
    }

    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    public Histogram time(String name) {
        return times.getOrDefault(name, Histogram.EMPTY);
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
