package org.lunzhi.station.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A data directory that somebody named on the command line; it wins over a server that the environment names. */
public final class NamedDirectory {

    private NamedDirectory() {}

    /** The settings that choose it; none where nothing was named. */
    public static Map<String, Object> settings(@Nullable Path directory) {
        return directory == null
                ? Map.of()
                : Map.of("lunzhi.database.directory", directory.toString(), "lunzhi.database.uri", "");
    }
}
