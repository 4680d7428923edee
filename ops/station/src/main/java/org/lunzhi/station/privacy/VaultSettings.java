package org.lunzhi.station.privacy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master key comes from.
 *
 * @param masterKey the key itself, from the environment; blank where the file holds it
 * @param keyFile the file it is read from, created on first start for its owner alone; keep it apart from backups
 */
@ConfigurationProperties("lunzhi.vault")
record VaultSettings(
        @Nullable String masterKey,
        @DefaultValue("keys/master.key") Path keyFile) {

    /** The key has no place in a log. */
    @Override
    public String toString() {
        return "VaultSettings[keyFile=" + keyFile + "]";
    }
}
