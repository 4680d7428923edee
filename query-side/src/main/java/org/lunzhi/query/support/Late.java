package org.lunzhi.query.support;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The positions that a partition was told after newer ones, because they were parked: the guard does not know them, and
 * a retry that broke off must not count twice. It is no part of what a view says, so a rebuilt document lacks it.
 */
public final class Late {

    /** The field it stands in. */
    public static final String FIELD = "late";

    /** A retry is done before the next begins on any node; more are kept than nodes could ever retry at once. */
    private static final int MOST = 64;

    private Late() {}

    static List<Long> in(@Nullable Document stored) {
        return stored == null ? List.of() : stored.getList(FIELD, Long.class, List.of());
    }

    static void keep(Document document, List<Long> positions) {
        if (!positions.isEmpty()) {
            document.append(FIELD, positions.subList(Math.max(0, positions.size() - MOST), positions.size()));
        }
    }
}
