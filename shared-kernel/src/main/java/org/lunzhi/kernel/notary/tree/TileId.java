package org.lunzhi.kernel.notary.tree;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a tile, or a bundle of entries, as C2SP tlog-tiles does.
 *
 * @param level counted from the leaves, each eight levels of the tree high; {@value #ENTRIES} for bundles of entries
 * @param index from the left
 * @param width how many hashes or entries it holds, {@value #FULL} if it is full
 */
public record TileId(int level, long index, int width) {

    public static final int ENTRIES = -1;

    /** Levels of the tree in a tile. */
    public static final int HEIGHT = 8;

    public static final int FULL = 1 << HEIGHT;

    /** With more levels, sizes would not fit into a long. */
    private static final int HIGHEST = 7;

    private static final int GROUP = 1000;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-7])/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
    private static final Pattern LEADING_NOUGHTS = Pattern.compile("x000/.*");

    public TileId {
        if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("No tile " + level + "/" + index + " of " + width);
        }
    }

    /** The tile over hash {@code index} of the level, as wide as it is in a tree of this size; empty beyond its end. */
    public static Optional<TileId> inTree(int level, long index, long size) {
        long hashes = level <= 0 ? size : size >> (HEIGHT * level);
        if (index > hashes / FULL) {
            return Optional.empty();
        }
        int width = (int) Math.min(FULL, hashes - index * FULL);
        return width == 0 ? Optional.empty() : Optional.of(new TileId(level, index, width));
    }

    /** Reads a path like {@code tile/0/x001/x234/067.p/8}; empty if it is none, or not in its only form. */
    public static Optional<TileId> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || LEADING_NOUGHTS.matcher(matcher.group(2)).matches()) {
            return Optional.empty();
        }
        int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
        if (matcher.group(3) != null && width >= FULL) {
            return Optional.empty();
        }
        String level = matcher.group(1);
        long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
        return Optional.of(new TileId("entries".equals(level) ? ENTRIES : Integer.parseInt(level), index, width));
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** Whether a tree of this size has all of it. */
    public boolean isWithin(long size) {
        return inTree(level, index, size).filter(known -> known.width >= width).isPresent();
    }

    /** The path below the address of the log. */
    public String path() {
        StringBuilder number = new StringBuilder(String.format(Locale.ROOT, "%03d", index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            number.insert(0, String.format(Locale.ROOT, "x%03d/", rest % GROUP));
        }
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + number + (isFull() ? "" : ".p/" + width);
    }
}
