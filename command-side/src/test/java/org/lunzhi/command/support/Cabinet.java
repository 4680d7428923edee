package org.lunzhi.command.support;

import java.util.ArrayList;
import java.util.List;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Particulars;

/** Keeps in a list what a request files, and numbers it. */
public final class Cabinet implements Filing {

    private final List<String> words = new ArrayList<>();
    private int parties;

    /** What was filed, in order. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** The paper of that number, as the staff's working paper. */
    public static DocumentRef paper(int number, DocumentType type) {
        return paper(number, type, Audience.HANDLERS, RetentionClass.WORKING_PAPER);
    }

    /** The paper of that number. */
    public static DocumentRef paper(int number, DocumentType type, Audience audience, RetentionClass retention) {
        return new DocumentRef(
                DocumentId.of("document-" + number),
                1,
                type,
                audience,
                Commitment.of("commitment-" + number),
                retention);
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
                return paper(words.size(), type, audience, retention);
            }
        };
    }
}
