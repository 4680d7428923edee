package org.lunzhi.kernel.mediation.terms;

import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.privacy.DocumentRef;

/** Where a case comes from, with the application or the letter of entrustment. */
public record Source(
        CaseSource kind,
        @Nullable ReferringBody referredBy,
        @Nullable DocumentRef paper) {}
