package org.lunzhi.kernel.notary.tree;

import java.util.Optional;

/** Where the tiles of a tree can be read. */
@FunctionalInterface
public interface Tiles {

    /** The tile with this level and index, at least as wide as asked for. */
    Optional<Tile> tile(TileId id);
}
