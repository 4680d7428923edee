package org.lunzhi.station.database;

import java.nio.file.Path;

/** Data was to be read, and there is none. */
public final class NothingStored extends RuntimeException {

    NothingStored(Path directory) {
        super("There is no data in " + directory.toAbsolutePath().normalize());
    }
}
