package org.lunzhi.station.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** When a refused caller may try again. */
public final class Retry {

    private Retry() {}

    /** The value of Retry-After for a pause, at least one second. */
    public static String seconds(Duration pause) {
        return Long.toString(Math.max(1, pause.toSeconds() + 1));
    }

    static HttpHeaders soon() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(ProblemDocuments.RETRY_AFTER_SECONDS));
        return headers;
    }
}
