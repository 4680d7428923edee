package org.lunzhi.kernel.notary.tree;

/** A tile that a tree of this size must have is not there, or not as wide as it must be. */
public final class MissingTile extends RuntimeException {

    public MissingTile(TileId id) {
        super("The tree lacks " + id.path());
    }
}
