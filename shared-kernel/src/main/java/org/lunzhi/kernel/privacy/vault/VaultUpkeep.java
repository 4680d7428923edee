package org.lunzhi.kernel.privacy.vault;

import java.time.Instant;

/** The vault's recurring work, in batches of bounded size that can be broken off and repeated at any time. */
public final class VaultUpkeep {

    private static final int BATCH = 200;

    private final KeyShelf keyShelf;
    private final DataKeys keys;
    private final Shelf parties;
    private final Shelf documents;

    VaultUpkeep(KeyShelf keyShelf, DataKeys keys, Shelf parties, Shelf documents) {
        this.keyShelf = keyShelf;
        this.keys = keys;
        this.parties = parties;
        this.documents = documents;
    }

    /**
     * Erases one batch of what no event claimed and returns how many records went; 0 means done. The time must lie a
     * day back, and before the newest event whose claims were carried out: otherwise facts would lose their content.
     */
    public long sweep(Instant olderThan) {
        long before = olderThan.toEpochMilli();
        // Keys last: what is left when this breaks off can still be swept, and is unreadable without its key anyway.
        long swept = parties.sweep(before, BATCH) + documents.sweep(before, BATCH);
        return swept == 0 ? keyShelf.sweep(before, BATCH) : swept;
    }

    /** Wraps one batch of keys again with the current master key version and returns how many; 0 means done. */
    public int rewrap() {
        return keys.rewrap(BATCH);
    }
}
