package org.lunzhi.kernel.notary.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.notary.entry.EntryBundle;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.tree.Hash;
import org.lunzhi.kernel.notary.tree.Tile;
import org.lunzhi.kernel.notary.tree.TileId;
import org.lunzhi.kernel.notary.tree.Tiles;

/**
 * Tiles and bundles of entries, a document each. A document only ever becomes wider, and what it held stays as it was,
 * so that a narrower tile is the beginning of a wider one.
 */
public final class StoredTiles implements Tiles {

    private static final String WIDTH = "width";
    private static final String BYTES = "bytes";

    private final MongoCollection<BsonDocument> tiles;

    public StoredTiles(MongoDatabase database) {
        this.tiles = Shelf.open(database, "notary-tiles");
    }

    @Override
    public Optional<Tile> tile(TileId id) {
        return bytes(id).map(Tile::from);
    }

    /** The entries with this bundle's index, at least as many as asked for. */
    public Optional<EntryBundle> bundle(long index, int width) {
        return bytes(new TileId(TileId.ENTRIES, index, width)).map(EntryBundle::from);
    }

    /** The content of a tile or bundle, exactly as wide as asked for. */
    public Optional<byte[]> bytes(TileId id) {
        @Nullable BsonDocument found = Shelf.ask(() -> tiles.find(eq(key(id))).first());
        if (found == null || found.getInt32(WIDTH).getValue() < id.width()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOf(found.getBinary(BYTES).getData(), id.width() * bytesOfOne(id)));
    }

    /**
     * Stores tiles and bundles that are not there yet, or not as wide.
     *
     * @throws LogContradicted if one that is there begins otherwise; nothing is stored then
     */
    public void write(Map<TileId, byte[]> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        check(wanted);
        List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        wanted.forEach((id, bytes) -> writes.add(new UpdateOneModel<>(
                and(eq(key(id)), lt(WIDTH, id.width())),
                combine(set(WIDTH, new BsonInt32(id.width())), set(BYTES, new BsonBinary(bytes))),
                new UpdateOptions().upsert(true))));
        Shelf.ask(() -> writeUnlessWider(writes));
        check(wanted);
    }

    /** A duplicate key says that a document as wide is there already, perhaps since a moment ago. */
    private boolean writeUnlessWider(List<WriteModel<BsonDocument>> writes) {
        try {
            return tiles.bulkWrite(writes, new BulkWriteOptions().ordered(false))
                    .wasAcknowledged();
        } catch (MongoBulkWriteException refusal) {
            boolean wider = refusal.getWriteConcernError() == null
                    && refusal.getWriteErrors().stream()
                            .allMatch(error ->
                                    ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (wider) {
                return true;
            }
            throw refusal;
        }
    }

    private void check(Map<TileId, byte[]> wanted) {
        Map<String, byte[]> stored = new HashMap<>();
        Shelf.ask(() -> {
            tiles.find(in("_id", wanted.keySet().stream().map(StoredTiles::key).toList()))
                    .forEach(tile -> stored.put(
                            tile.getString("_id").getValue(),
                            tile.getBinary(BYTES).getData()));
            return stored;
        });
        wanted.forEach((id, bytes) -> check(id, bytes, stored.getOrDefault(key(id), new byte[0])));
    }

    private static void check(TileId id, byte[] wanted, byte[] stored) {
        int common = Math.min(wanted.length, stored.length);
        int difference = Arrays.mismatch(wanted, 0, common, stored, 0, common);
        if (difference >= 0) {
            int offset = difference / bytesOfOne(id);
            throw new LogContradicted("The stored " + id.path() + " differs from the log at its place " + offset);
        }
    }

    private static int bytesOfOne(TileId id) {
        return id.level() == TileId.ENTRIES ? Short.BYTES + LogEntry.BYTES : Hash.BYTES;
    }

    private static String key(TileId id) {
        return (id.level() == TileId.ENTRIES ? "entries" : String.valueOf(id.level())) + "/" + id.index();
    }
}
