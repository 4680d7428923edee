package org.lunzhi.query.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;

/**
 * Checkpoints, newest first.
 *
 * @param next to be sent as {@code after} for the next page; absent on the last
 */
record CheckpointPage(List<Row> items, @Nullable Long next) {

    /**
     * A checkpoint.
     *
     * @param root in base64
     * @param witnesses how many cosigned it
     * @param note with all signatures
     */
    record Row(long size, String root, Instant signedAt, int witnesses, String note) {

        static Row of(StoredCheckpoint stored) {
            return new Row(
                    stored.checkpoint().size(),
                    stored.checkpoint().root().base64(),
                    stored.signedAt(),
                    stored.cosignatures().size(),
                    stored.witnessed().encoded());
        }
    }

    static CheckpointPage of(List<StoredCheckpoint> rows, boolean more) {
        List<Row> items = rows.stream().map(Row::of).toList();
        return new CheckpointPage(items, more ? items.get(items.size() - 1).size() : null);
    }
}
