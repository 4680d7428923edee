package org.lunzhi.kernel.privacy.vault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonBinary;
import org.lunzhi.kernel.privacy.crypto.DataKey;
import org.lunzhi.kernel.privacy.crypto.MasterKey;
import org.lunzhi.kernel.privacy.crypto.MasterKeyRefused;
import org.lunzhi.kernel.privacy.crypto.NotGenuine;
import org.lunzhi.kernel.privacy.vault.KeyShelf.StoredKey;

/** Opens and mints the keys of parties and documents. */
final class DataKeys {

    /** The key that opens nothing: it only shows at start-up whether the master key is the right one. */
    private static final String PROBE = "vault";

    private static final int CACHED = 2_000;

    private final KeyShelf shelf;
    private final MasterKey master;

    /**
     * Keyed by the wrapped bytes as just read from the database, so that a key destroyed by any node is out of use
     * everywhere at once although it may still be cached.
     */
    private final Map<BsonBinary, DataKey> unwrapped = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BsonBinary, DataKey> eldest) {
            return size() > CACHED;
        }
    };

    DataKeys(KeyShelf shelf, MasterKey master) {
        this.shelf = shelf;
        this.master = master;
    }

    /** Refuses to start with a master key that is not this vault's. */
    void probe() {
        shelf.put(PROBE, DataKey.mint(master, PROBE), master.version(), 0);
        StoredKey probe = required(PROBE);
        try {
            DataKey.unwrap(probe.wrapped().getData(), master, PROBE);
        } catch (NotGenuine e) {
            throw new MasterKeyRefused("the vault in this database was locked with another master key than the "
                    + master + ": restore the key it was made with, or use an empty database");
        }
    }

    /** The key of a party or document, minted now if this is its first write. */
    DataKey obtain(String item, long now) {
        byte[] wrapped = DataKey.mint(master, item);
        if (shelf.put(item, wrapped, master.version(), now)) {
            return open(new StoredKey(item, new BsonBinary(wrapped), false));
        }
        // An earlier or faster repetition of the same command has written it already.
        shelf.touch(item, now);
        return usable(required(item));
    }

    /** The key of a party or document that must exist already. */
    DataKey existing(String item) {
        return usable(required(item));
    }

    DataKey open(StoredKey stored) {
        synchronized (unwrapped) {
            DataKey cached = unwrapped.get(stored.wrapped());
            if (cached != null) {
                return cached;
            }
        }
        DataKey key = DataKey.unwrap(stored.wrapped().getData(), master, stored.item());
        synchronized (unwrapped) {
            unwrapped.put(stored.wrapped(), key);
        }
        return key;
    }

    void destroy(String item) {
        if (item.equals(PROBE)) {
            throw new IllegalArgumentException("no party or document: " + item);
        }
        StoredKey stored = shelf.of(item);
        if (stored == null) {
            return;
        }
        shelf.destroy(item);
        synchronized (unwrapped) {
            unwrapped.remove(stored.wrapped());
        }
    }

    /** Wraps up to {@code limit} keys again with the current master key; returns how many. */
    int rewrap(int limit) {
        int exchanged = 0;
        for (StoredKey old : shelf.wrappedBefore(master.version(), limit)) {
            // Not every server reads a document in one piece: it may match as it was and arrive as just destroyed.
            if (old.isDestroyed()) {
                continue;
            }
            byte[] fresh = DataKey.rewrap(old.wrapped().getData(), master, old.item());
            exchanged += shelf.exchange(old, fresh, master.version()) ? 1 : 0;
        }
        return exchanged;
    }

    private DataKey usable(StoredKey stored) {
        if (stored.isDestroyed()) {
            throw new PendingConflict(stored.item(), PendingConflict.Reason.ERASED);
        }
        return open(stored);
    }

    private StoredKey required(String item) {
        StoredKey stored = shelf.of(item);
        if (stored == null) {
            throw new PendingConflict(item, PendingConflict.Reason.UNKNOWN);
        }
        return stored;
    }
}
