package org.lunzhi.station.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** Builds problem documents (RFC 9457) in the reader's language. */
public final class ProblemDocuments {

    /** How long a caller waits who was told to try again. */
    public static final int RETRY_AFTER_SECONDS = 5;

    private ProblemDocuments() {}

    /** The document of a rule; the field is a JSON path, a parameter or a header, where one is at fault. */
    public static ProblemDetail of(StationRule rule, @Nullable String field, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        String statement = english ? rule.english() : rule.chinese();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(rule.status(), statement);
        problem.setType(URI.create("urn:lunzhi:rule:" + rule.name()));
        problem.setTitle(rule.name());
        problem.setProperty("rule", rule.name());
        problem.setProperty("statement", statement);
        if (field != null) {
            problem.setProperty("field", field);
        }
        return problem;
    }
}
