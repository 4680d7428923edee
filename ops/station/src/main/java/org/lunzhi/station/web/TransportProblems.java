package org.lunzhi.station.web;

import com.mongodb.MongoException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.commit.LogBusy;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.lunzhi.kernel.notary.tree.MissingTile;
import org.lunzhi.query.receipt.ProofLost;
import org.lunzhi.station.account.TooManyAttempts;
import org.lunzhi.station.account.password.SignInBusy;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what goes wrong before a command or query is understood, and when the database is away. */
@RestControllerAdvice
class TransportProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<Object> on(Refusal refusal, Locale locale) {
        boolean passes = refusal.rule() == StationRule.REQUEST_RUNNING || refusal.rule() == StationRule.BUSY;
        return answer(refusal.rule(), refusal.field(), locale, passes ? Retry.soon() : new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(TooManyAttempts refused, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Retry.seconds(refused.pause()));
        return answer(StationRule.TOO_MANY_ATTEMPTS, null, locale, headers);
    }

    @ExceptionHandler({SignInBusy.class})
    ResponseEntity<Object> onBusy(Locale locale) {
        return answer(StationRule.BUSY, null, locale, Retry.soon());
    }

    @ExceptionHandler({AuthenticationException.class})
    ResponseEntity<Object> onFailedSignIn(Locale locale) {
        return answer(StationRule.SIGN_IN_FAILED, null, locale, new HttpHeaders());
    }

    /** Nothing was stored, or nobody knows yet: a repeated request with the same Idempotency-Key settles it. */
    @ExceptionHandler
    ResponseEntity<Object> on(LogUnavailable lost, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Retry.seconds(lost.retryAfter()));
        return answer(lost instanceof LogBusy ? StationRule.BUSY : StationRule.UNAVAILABLE, null, locale, headers);
    }

    /** Nothing that waiting would mend: somebody has to verify the log and bring its tiles back. */
    @ExceptionHandler({ProofLost.class, MissingTile.class})
    ResponseEntity<Object> onLostProof(RuntimeException lost, Locale locale) {
        logger.error("What proves the log is gone or damaged; verify it: " + lost.getMessage());
        return answer(StationRule.PROOF_LOST, null, locale, new HttpHeaders());
    }

    @ExceptionHandler({MongoException.class})
    ResponseEntity<Object> onLostDatabase(MongoException lost, Locale locale) {
        logger.warn("The database did not answer: " + lost.getClass().getSimpleName());
        return answer(StationRule.UNAVAILABLE, null, locale, Retry.soon());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = BodyFaults.of(unreadable, LocaleContextHolder.getLocale());
        return entity(problem, headers);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, String>> errors = invalid.getBindingResult().getFieldErrors().stream()
                .sorted(Comparator.comparing(FieldError::getField))
                .map(error -> Map.of("field", "$." + error.getField(), "problem", String.valueOf(error.getCode())))
                .toList();
        @Nullable String first = errors.isEmpty() ? null : errors.get(0).get("field");
        ProblemDetail problem = ProblemDocuments.of(StationRule.INVALID_FIELD, first, LocaleContextHolder.getLocale());
        problem.setProperty("errors", errors);
        return entity(problem, headers);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : mismatch.getPropertyName();
        return answer(StationRule.WRONG_TYPE, field, LocaleContextHolder.getLocale(), headers);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(StationRule.INVALID_FIELD, missing.getParameterName(), LocaleContextHolder.getLocale(), headers);
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException unbound, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = unbound instanceof MissingRequestHeaderException missing ? missing.getHeaderName() : null;
        return answer(StationRule.INVALID_FIELD, field, LocaleContextHolder.getLocale(), headers);
    }

    /** Everything else Spring refuses keeps its status and headers and gets our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception problem, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Statuses.rule(status.value()), null, LocaleContextHolder.getLocale(), headers);
    }

    private static ResponseEntity<Object> answer(
            StationRule rule, @Nullable String field, Locale locale, HttpHeaders headers) {
        return entity(ProblemDocuments.of(rule, field, locale), headers);
    }

    private static ResponseEntity<Object> entity(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
