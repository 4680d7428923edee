package org.lunzhi.benchmark.command;

import java.util.List;
import java.util.stream.Stream;
import org.lunzhi.kernel.grievance.GrievanceId;

/** Matters that are there already, fewer than the cache holds, shared out so that no two workers meet at one. */
final class OpenMatters {

    private static final int SIZE = 2_048;

    private final List<GrievanceId> matters;
    private final int[] taken;

    private OpenMatters(List<GrievanceId> matters, int workers) {
        this.matters = matters;
        this.taken = new int[workers];
    }

    /** New ones, so that few turns have made their histories long. */
    static OpenMatters at(Desk desk, int workers) {
        desk.forgetAll();
        return new OpenMatters(Stream.generate(desk::register).limit(SIZE).toList(), workers);
    }

    /** The matters of a worker, one after the other, over and over. */
    GrievanceId next(int worker) {
        int share = matters.size() / taken.length;
        int turn = taken[worker]++ % share;
        return matters.get(turn * taken.length + worker);
    }
}
