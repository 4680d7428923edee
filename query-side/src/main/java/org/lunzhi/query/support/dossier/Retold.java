package org.lunzhi.query.support.dossier;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.lunzhi.kernel.access.Reader;

/** How the matters of one kind are told step by step from the log, to whom may see them. */
public interface Retold {

    /** With what the identifiers of these matters begin, as in {@code grievance-}. */
    String prefix();

    /** The telling of one matter; empty where there is no such matter for the reader. */
    Optional<Telling> to(Reader reader, String matter);

    /** One matter on its way through its history, as one reader may see it. */
    interface Telling {

        /** The matter after its next fact. */
        Object after(DomainEventMessage<?> fact);

        /** Whether the reader may know that this happened. */
        boolean shows(Object event);

        /** When it happened in the office. */
        Instant occurredAt(Object event);
    }
}
