package org.lunzhi.kernel.notary.verify;

/**
 * What was looked at and holds.
 *
 * @param from position of the first event
 * @param end position after the last event
 * @param tiles compared; nought where the evidence has none
 * @param checkpoints of the log itself that were compared
 * @param saved checkpoints kept elsewhere that were compared
 * @param unsealed commits for which no checkpoint vouches yet
 */
public record Verified(
        long from, long end, long commits, long aggregates, long tiles, long checkpoints, long saved, long unsealed) {

    /** How many events were looked at in a whole log or a range. */
    public long events() {
        return end - from;
    }
}
