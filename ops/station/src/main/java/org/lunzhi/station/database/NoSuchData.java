package org.lunzhi.station.database;

import java.nio.file.Path;

/** Data was to be read, and there is none. */
public final class NoSuchData extends RuntimeException {

    NoSuchData(Path directory) {
        super("There is no data in " + directory.toAbsolutePath().normalize());
    }
}
