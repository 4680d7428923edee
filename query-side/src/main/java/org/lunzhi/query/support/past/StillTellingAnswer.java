package org.lunzhi.query.support.past;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a question about the past that takes its time with how far it is. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StillTellingAnswer {

    private static final String SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<Progress.Shown> on(StillTelling telling) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .body(telling.progress());
    }
}
