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
    private static final String NOTHING = "NOT_FOUND";

    @ExceptionHandler
    ProblemDetail on(BadQuestion question, Locale locale) {
        String statement = isEnglish(locale) ? question.english() : question.chinese();
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, RULE, statement);
        problem.setProperty("field", question.parameter());
        return problem;
    }

    @ExceptionHandler({NothingHere.class})
    ProblemDetail onNothing(Locale locale) {
        return problem(HttpStatus.NOT_FOUND, NOTHING, isEnglish(locale) ? "There is nothing here." : "没有找到。");
    }

    private static ProblemDetail problem(HttpStatus status, String rule, String statement) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, statement);
        problem.setType(URI.create("urn:lunzhi:rule:" + rule));
        problem.setTitle(rule);
        problem.setProperty("rule", rule);
        problem.setProperty("statement", statement);
        return problem;
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
