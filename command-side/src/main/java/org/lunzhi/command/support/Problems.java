package org.lunzhi.command.support;

import java.net.URI;
import java.util.Locale;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refused commands as problem documents (RFC 9457) with the rule and its statement. */
@RestControllerAdvice
class Problems {

    @ExceptionHandler
    ProblemDetail on(RuleBroken broken, Locale locale) {
        return of(HttpStatus.CONFLICT, broken.rule(), broken.field().orElse(null), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ConflictingAggregateVersionException conflict, Locale locale) {
        ProblemDetail problem =
                of(HttpStatus.PRECONDITION_FAILED, SupportRule.CONCURRENT_MODIFICATION, "If-Match", locale);
        problem.setProperty("currentVersion", conflict.getActualVersion());
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .eTag(String.valueOf(conflict.getActualVersion()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail on(AggregateStreamCreationException twice, Locale locale) {
        return of(HttpStatus.CONFLICT, SupportRule.ALREADY_EXISTS, null, locale);
    }

    @ExceptionHandler
    ProblemDetail on(ConcurrencyException conflict, Locale locale) {
        return of(HttpStatus.CONFLICT, SupportRule.CONCURRENT_MODIFICATION, null, locale);
    }

    @ExceptionHandler
    ProblemDetail on(AggregateNotFoundException missing, Locale locale) {
        return of(HttpStatus.NOT_FOUND, SupportRule.NOT_FOUND, null, locale);
    }

    private static ProblemDetail of(HttpStatus status, Rule rule, @Nullable String field, Locale locale) {
        String statement = isEnglish(locale) ? rule.english() : rule.chinese();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, statement);
        problem.setType(URI.create("urn:lunzhi:rule:" + rule.name()));
        problem.setTitle(rule.name());
        problem.setProperty("rule", rule.name());
        problem.setProperty("statement", statement);
        if (field != null) {
            problem.setProperty("field", field);
        }
        return problem;
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
