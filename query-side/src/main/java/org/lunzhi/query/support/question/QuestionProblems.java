package org.lunzhi.query.support.question;

import java.net.URI;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers questions that cannot be answered as problem documents (RFC 9457) that name the parameter. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class QuestionProblems {

    private static final String RULE = "BAD_QUESTION";

    @ExceptionHandler
    ProblemDetail on(BadQuestion question, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        String statement = english ? question.english() : question.chinese();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, statement);
        problem.setType(URI.create("urn:lunzhi:rule:" + RULE));
        problem.setTitle(RULE);
        problem.setProperty("rule", RULE);
        problem.setProperty("statement", statement);
        problem.setProperty("field", question.parameter());
        return problem;
    }
}
