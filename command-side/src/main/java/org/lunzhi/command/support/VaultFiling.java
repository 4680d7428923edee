package org.lunzhi.command.support;

import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.DocumentContent;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.privacy.vault.PendingId;
import org.lunzhi.kernel.privacy.vault.PendingWrites;
import org.lunzhi.kernel.privacy.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Files into the vault, pending until an event refers to what was written. */
@Component
class VaultFiling implements Filing {

    private final ObjectProvider<Vault> vault;
    private final Ids ids;

    VaultFiling(ObjectProvider<Vault> vault, Ids ids) {
        this.vault = vault;
        this.ids = ids;
    }

    /** A repeated request mints the same id, and so gets the same references again. */
    @Override
    public Sheet open(RetentionClass retention) {
        return new VaultSheet(vault.getObject().begin(PendingId.of(ids.mint("filing"))), retention);
    }

    private record VaultSheet(PendingWrites writes, RetentionClass retention) implements Sheet {

        @Override
        public PartyRef party(Particulars particulars) {
            return writes.party(particulars);
        }

        @Override
        public DocumentRef document(DocumentType type, Audience audience, String words) {
            return writes.document(type, audience, retention, DocumentContent.text(words));
        }
    }
}
