package org.lunzhi.kernel.privacy.vault;

import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** Records who is about to see what in full, and why; a reveal that cannot be recorded does not take place. */
public interface RevealLog {

    /** A reader asked for all particulars of a party. */
    void revealing(Reader reader, PartyRef party);

    /** A reader asked for the content of a document. */
    void revealing(Reader reader, DocumentRef document);
}
