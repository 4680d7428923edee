package org.lunzhi.station.privacy;

import java.util.Locale;
import org.lunzhi.kernel.privacy.content.ContentRefused;
import org.lunzhi.kernel.privacy.vault.PendingConflict;
import org.lunzhi.station.web.ProblemDocuments;
import org.lunzhi.station.web.StationRule;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what the vault does not take in; it names the field and never what stood there. */
@RestControllerAdvice
class VaultProblems {

    @ExceptionHandler
    ProblemDetail on(ContentRefused refused, Locale locale) {
        return ProblemDocuments.of(StationRule.INVALID_FIELD, refused.field(), locale);
    }

    @ExceptionHandler({PendingConflict.class})
    ProblemDetail onUnknownReference(Locale locale) {
        return ProblemDocuments.of(StationRule.NOT_FOUND, null, locale);
    }
}
