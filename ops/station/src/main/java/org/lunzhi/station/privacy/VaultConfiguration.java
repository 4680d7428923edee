package org.lunzhi.station.privacy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.lunzhi.kernel.privacy.crypto.MasterKey;
import org.lunzhi.kernel.privacy.crypto.MasterKeyFile;
import org.lunzhi.kernel.privacy.crypto.MasterKeyRing;
import org.lunzhi.kernel.privacy.vault.RevealLog;
import org.lunzhi.kernel.privacy.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the vault with the master key from the environment or, by default, from a file of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

    private static final String VARIABLE = "LUNZHI_MASTER_KEY";

    @Bean
    MasterKey masterKey(VaultSettings settings) {
        String given = settings.masterKey();
        return given == null || given.isBlank()
                ? new MasterKeyFile(settings.keyFile()).openOrCreate()
                : MasterKeyRing.parse(given, VARIABLE);
    }

    @Bean
    RevealLog revealLog(MongoDatabase database, Clock clock) {
        return new StoredReveals(database, clock);
    }

    @Bean
    Vault vault(MongoDatabase database, MasterKey master, RevealLog reveals, Clock clock) {
        return new Vault(database, master, reveals, clock);
    }
}
