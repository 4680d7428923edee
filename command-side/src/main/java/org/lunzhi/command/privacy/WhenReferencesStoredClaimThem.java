package org.lunzhi.command.privacy;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.lunzhi.command.support.batch.BatchEnd;
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
    private final Consumer<List<Told>> claims = this::claim;
    private volatile Instant claimedUpTo = Instant.MIN;

    WhenReferencesStoredClaimThem(Vault vault) {
        this.vault = vault;
    }

    /** What an event refers to. */
    private record Told(List<PartyRef> parties, List<DocumentRef> documents, Instant recordedAt) {}

    /** The claims of a batch are made together, after its last event. */
    @EventHandler
    void react(Object event, @Timestamp Instant recordedAt) {
        BatchEnd.hand(
                new Told(References.in(event, PartyRef.class), References.in(event, DocumentRef.class), recordedAt),
                claims);
    }

    /** Up to which recording time everything is claimed, on the node that claims; nothing newer may be swept. */
    Instant claimedUpTo() {
        return claimedUpTo;
    }

    private void claim(List<Told> batch) {
        List<PartyRef> parties = batch.stream()
                .flatMap(told -> told.parties().stream())
                .distinct()
                .toList();
        List<DocumentRef> documents = batch.stream()
                .flatMap(told -> told.documents().stream())
                .distinct()
                .toList();
        if (!parties.isEmpty() || !documents.isEmpty()) {
            vault.claim(parties, documents);
        }
        claimedUpTo = batch.get(batch.size() - 1).recordedAt();
    }
}
