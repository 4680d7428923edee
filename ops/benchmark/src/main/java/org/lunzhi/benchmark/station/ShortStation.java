package org.lunzhi.benchmark.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A station that is open for one matter. */
public final class ShortStation {

    private ShortStation() {}

    /** Leaves the log of a station that handled one matter, and says which. */
    public static String ofOneMatter(Path directory) {
        try (Station station = Station.start(directory);
                Lifecycle officers = station.officers()) {
            String matter = officers.report().matter();
            return matter.substring(matter.lastIndexOf('/') + 1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
