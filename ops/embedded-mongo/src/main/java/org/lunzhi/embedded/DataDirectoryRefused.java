package org.lunzhi.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The server does not start on this data directory; the message says why and what to do, and nothing was changed. */
public final class DataDirectoryRefused extends RuntimeException {

    DataDirectoryRefused(Path directory, String problem, String remedy, @Nullable Throwable cause) {
        super("The data directory " + directory + " " + problem + " " + remedy, cause);
    }
}
