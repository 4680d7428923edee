package org.lunzhi.command.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lunzhi.kernel.privacy.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases vault writes that no event claimed within a day, on the node that claims. */
@Component
class VaultSweep {

    private static final Logger LOG = LoggerFactory.getLogger(VaultSweep.class);
    private static final Duration GRACE = Duration.ofDays(1);

    private final Vault vault;
    private final WhenReferencesStoredClaimThem claims;
    private final Clock clock;

    VaultSweep(Vault vault, WhenReferencesStoredClaimThem claims, Clock clock) {
        this.vault = vault;
        this.claims = claims;
        this.clock = clock;
    }

    /** One sweep; what is younger than the newest claim may belong to an event that is still to be read. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        Instant aDayAgo = clock.instant().minus(GRACE);
        Instant claimed = claims.claimedUpTo();
        long erased = 0;
        long batch;
        do {
            batch = vault.upkeep().sweep(claimed.isBefore(aDayAgo) ? claimed : aDayAgo);
            erased += batch;
        } while (batch > 0);
        if (erased > 0) {
            LOG.info("erased {} vault writes that no event claimed", erased);
        }
    }
}
