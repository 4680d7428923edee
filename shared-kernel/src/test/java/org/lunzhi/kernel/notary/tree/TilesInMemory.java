package org.lunzhi.kernel.notary.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tiles kept by level and index, the widest of each. */
public final class TilesInMemory implements Tiles {

    private final Map<String, Tile> tiles = new HashMap<>();

    @Override
    public Optional<Tile> tile(TileId id) {
        return Optional.ofNullable(tiles.get(key(id)));
    }

    public void put(TileId id, Tile tile) {
        tiles.put(key(id), tile);
    }

    private static String key(TileId id) {
        return id.level() + "/" + id.index();
    }
}
