package org.lunzhi.benchmark.measure;

import java.util.Arrays;

/** Measured values of one thing, in ascending order. */
public final class Sample {

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /** A sample of these values, in whatever order they come. */
    public static Sample of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    public int size() {
        return sorted.length;
    }

    /** The middle value, between the two middle ones of an even number; no number for an empty sample. */
    public double median() {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest value that this share (0 to 1) of all values does not exceed. */
    public double quantile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    /** Half the distance from the smallest to the largest value, as a share of the median. */
    public double spread() {
        return sorted.length == 0 ? Double.NaN : (sorted[sorted.length - 1] - sorted[0]) / 2 / median();
    }
}
