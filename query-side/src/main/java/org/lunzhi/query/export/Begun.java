package org.lunzhi.query.export;

import java.util.Map;
import java.util.TreeMap;
import org.lunzhi.query.export.spill.Written;

/**
 * How far an export has come, as its workshop keeps it.
 *
 * @param asked what the export is of
 * @param key of its names in hexadecimal digits; it is gone when the export is finished
 * @param end the last position that it takes
 * @param read the position that it reads next
 * @param parents which unit stands directly under which, by what was read
 * @param delivered the checksum of each file that was put in its place, or was about to be
 */
record Begun(
        String asked,
        String key,
        long end,
        long read,
        Written spilled,
        Map<String, String> parents,
        Map<String, String> delivered) {

    Begun {
        parents = Map.copyOf(parents);
        delivered = Map.copyOf(delivered);
    }

    static Begun now(String asked, String key, long end) {
        return new Begun(asked, key, end, 0, Written.NOTHING, Map.of(), Map.of());
    }

    boolean hasReadAll() {
        return read > end;
    }

    Begun reading(long next, Written written, Map<String, String> units) {
        return new Begun(asked, key, end, next, written, units, delivered);
    }

    Begun delivering(String file, String sha256) {
        Map<String, String> more = new TreeMap<>(delivered);
        more.put(file, sha256);
        return new Begun(asked, key, end, read, spilled, parents, more);
    }
}
