package org.lunzhi.command.support;

import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Particulars;

/** Puts what a request says in words, and about whom, into safe keeping before its command is sent. */
public interface Filing {

    /** What one request files, under one retention rule. */
    Sheet open(RetentionClass retention);

    /** Turns words and persons into the references that commands and events may carry. */
    interface Sheet {

        PartyRef party(Particulars particulars);

        DocumentRef document(DocumentType type, Audience audience, String words);

        /** The document, or none where nothing was said. */
        default @Nullable DocumentRef documentIfSaid(DocumentType type, Audience audience, @Nullable String words) {
            return words == null || words.isBlank() ? null : document(type, audience, words);
        }
    }
}
