package org.lunzhi.kernel.eventlog.commit;

/**
 * Where a commit stands in the log.
 *
 * @param recordedAt milliseconds since the epoch
 */
public record CommitReceipt(
        long position, long number, String aggregateType, String aggregate, long sequence, int count, long recordedAt) {

    /** The position of the last event of the commit; a view that has seen it has seen the whole commit. */
    public long lastPosition() {
        return position + count - 1;
    }
}
