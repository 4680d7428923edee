package org.lunzhi.station.backup.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a finished backup holds.
 *
 * @param format of the files
 * @param log which log it is
 * @param events how many events of it, from the first on
 * @param commits how many commits these are
 * @param root of the RFC 6962 tree over these commits, in base64
 */
public record Manifest(
        int format, String log, Instant madeAt, long events, long commits, String root, List<PartFile> parts) {

    public static final int FORMAT = 1;

    /**
     * One file of the backup.
     *
     * @param seal the last link of the chain of its blocks, in hexadecimal digits
     */
    public record PartFile(Part part, long documents, long bytes, String seal) {}

    public Manifest {
        parts = List.copyOf(parts);
    }

    /** The file of a part, if there is one. */
    public Optional<PartFile> file(Part part) {
        return parts.stream().filter(file -> file.part() == part).findFirst();
    }
}
