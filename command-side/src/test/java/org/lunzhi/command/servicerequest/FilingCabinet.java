package org.lunzhi.command.servicerequest;

import java.util.ArrayList;
import java.util.List;
import org.lunzhi.command.support.Filing;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Particulars;

/** Keeps in a list what a request files, and numbers it. */
public final class FilingCabinet implements Filing {

    private final List<String> words = new ArrayList<>();
    private int parties;

    /** What was filed, in order. */
    public List<String> words() {
        return List.copyOf(words);
    }

    @Override
    public Sheet open(RetentionClass retention) {
        return new Sheet() {

            @Override
            public PartyRef party(Particulars particulars) {
                parties++;
                return PartyRef.of("party-" + parties);
            }

            @Override
            public DocumentRef document(DocumentType type, Audience audience, String said) {
                words.add(said);
                String number = String.valueOf(words.size());
                return new DocumentRef(
                        DocumentId.of("document-" + number),
                        1,
                        type,
                        audience,
                        Commitment.of("commitment-" + number),
                        retention);
            }
        };
    }
}
