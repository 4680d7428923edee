package org.lunzhi.station.notary.witness;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One witness: either a file to which checkpoints are added, best on another machine's disk, or a server that signs
 * them (C2SP tlog-witness).
 *
 * @param name by which meters and health call it
 * @param file the file
 * @param url the address before {@code /add-checkpoint}
 * @param key the verifier key of the server
 */
public record WitnessSettings(
        String name,
        @Nullable Path file,
        @Nullable URI url,
        @Nullable String key) {

    public WitnessSettings {
        boolean server = url != null && key != null && file == null;
        boolean keeper = file != null && url == null && key == null;
        if (name.isBlank() || server == keeper) {
            throw new IllegalArgumentException(
                    "A witness in lunzhi.notary.witnesses has a name, and either a file or a url with its key");
        }
    }
}
