package org.lunzhi.query.processmap;

import java.util.SortedMap;
import java.util.TreeMap;
import org.lunzhi.query.support.measure.Histogram;

/** How long each transition took, as it stands in one partition of one row, or merged over many. */
record Transitions(SortedMap<String, Histogram> times) {

    Transitions {
        times = new TreeMap<>(times);
    }

    static Transitions none() {
        return new Transitions(new TreeMap<>());
    }

    /** This same record with the transition counted once more, or once less for a negative step. */
    Transitions count(Passed passed, int step) {
        Histogram histogram = times.computeIfAbsent(passed.path(), path -> new Histogram());
        histogram.add(passed.seconds(), step);
        if (histogram.isEmpty()) {
            times.remove(passed.path());
        }
        return this;
    }

    /** A new record of both. */
    Transitions merge(Transitions other) {
        Transitions sum = new Transitions(times);
        other.times.forEach((path, histogram) -> sum.times.merge(path, histogram, Histogram::plus));
        return sum;
    }
}
