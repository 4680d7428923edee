package org.lunzhi.kernel.privacy;

/** Points from the log to one version of a document in the vault and commits to its content. */
public record DocumentRef(
        DocumentId id,
        int version,
        DocumentType type,
        Audience audience,
        Commitment commitment,
        RetentionClass retention) {}
