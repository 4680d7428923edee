package org.lunzhi.benchmark.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Contestants that take turns, so that whatever else the machine does meets all of them alike. */
public final class Contest {

    private final Map<String, Supplier<Double>> contestants = new LinkedHashMap<>();

    /** A contestant; each of its turns gives one figure. */
    public Contest with(String name, Supplier<Double> turn) {
        contestants.put(name, turn);
        return this;
    }

    /** The figures of each contestant after one turn each that does not count and then so many that do. */
    public Map<String, Sample> run(int rounds) {
        turns(new LinkedHashMap<>());
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            turns(figures);
        }
        Map<String, Sample> samples = new LinkedHashMap<>();
        figures.forEach((name, values) -> samples.put(
                name, Sample.of(values.stream().mapToDouble(Double::doubleValue).toArray())));
        return samples;
    }

    private void turns(Map<String, List<Double>> figures) {
        contestants.forEach((name, turn) ->
                figures.computeIfAbsent(name, none -> new ArrayList<>()).add(turn.get()));
    }

    /** How long this takes, in seconds. */
    public static double secondsOf(Callable<?> work) {
        long start = System.nanoTime();
        try {
            work.call();
        } catch (Exception failure) {
            throw new IllegalStateException("What was to be measured failed", failure);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
