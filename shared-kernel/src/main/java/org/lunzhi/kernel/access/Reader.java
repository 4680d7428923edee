package org.lunzhi.kernel.access;

/** Who reads, in which appointment and why; every query takes one, so that powers add checks and not signatures. */
public record Reader(Actor actor, Purpose purpose) {

    /** Reads for the ordinary handling of matters. */
    public static Reader handling(Actor actor) {
        return new Reader(actor, Purpose.HANDLING);
    }
}
