package org.lunzhi.command.privacy;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.References;
import org.lunzhi.kernel.privacy.vault.Vault;
import org.springframework.stereotype.Component;

/** Claims in the vault what stored events refer to; a vault write that no event claims is erased after a day. */
@Component
@ProcessingGroup(WhenReferencesStoredClaimThem.GROUP)
class WhenReferencesStoredClaimThem {

    static final String GROUP = "vault-claims";

    private final Vault vault;
    private volatile Instant claimedUpTo = Instant.MIN;

    WhenReferencesStoredClaimThem(Vault vault) {
        this.vault = vault;
    }

    @EventHandler
    void react(Object event, @Timestamp Instant recordedAt) {
        List<PartyRef> parties = References.in(event, PartyRef.class);
        List<DocumentRef> documents = References.in(event, DocumentRef.class);
        if (!parties.isEmpty() || !documents.isEmpty()) {
            vault.claim(parties, documents);
        }
        claimedUpTo = recordedAt;
    }

    /** Up to which recording time everything is claimed, on the node that claims; nothing newer may be swept. */
    Instant claimedUpTo() {
        return claimedUpTo;
    }
}
