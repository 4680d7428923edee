package org.lunzhi.station.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read, and where. */
final class BodyFaults {

    private static final int DEEPEST = 20;

    private BodyFaults() {}

    static ProblemDetail of(HttpMessageNotReadableException unreadable, Locale locale) {
        if (cause(unreadable, BodyTooLarge.class) != null) {
            return ProblemDocuments.of(StationRule.BODY_TOO_LARGE, null, locale);
        }
        @Nullable DatabindException mismatch = cause(unreadable, DatabindException.class);
        if (mismatch == null) {
            return ProblemDocuments.of(StationRule.MALFORMED_BODY, place(unreadable), locale);
        }
        StationRule rule = StationRule.INVALID_FIELD;
        if (mismatch instanceof UnrecognizedPropertyException) {
            rule = StationRule.UNKNOWN_FIELD;
        } else if (mismatch instanceof MismatchedInputException && !isMissing(mismatch)) {
            rule = StationRule.WRONG_TYPE;
        }
        return ProblemDocuments.of(rule, path(mismatch.getPath()), locale);
    }

    private static boolean isMissing(DatabindException mismatch) {
        return mismatch instanceof InvalidNullException
                || mismatch.getOriginalMessage().startsWith("Missing required creator property");
    }

    /** The JSON path, for example {@code $.deadlines[2].day}. */
    static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder("$");
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append('.').append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    /** Line and column, where the body is no JSON at all. */
    private static @Nullable String place(HttpMessageNotReadableException unreadable) {
        @Nullable JacksonException syntax = cause(unreadable, JacksonException.class);
        if (syntax == null || syntax.getLocation() == null) {
            return null;
        }
        return "line " + syntax.getLocation().getLineNr() + ", column "
                + syntax.getLocation().getColumnNr();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
