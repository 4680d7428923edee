package org.lunzhi.station.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalAnswerTest {

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "REQUEST_RUNNING"})
    void what_passes_by_itself_may_be_asked_again_soon(StationRule rule) {
        assertThat(retryAfter(rule)).isEqualTo(Integer.toString(ProblemDocuments.RETRY_AFTER_SECONDS));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "NOT_PERMITTED", "USERNAME_FREE"})
    void what_stays_refused_names_no_time(StationRule rule) {
        assertThat(retryAfter(rule)).isNull();
    }

    private static String retryAfter(StationRule rule) {
        ResponseEntity<Object> answer = new TransportProblems().on(new Refusal(rule, null), Locale.ENGLISH);
        assertThat(answer.getStatusCode()).isEqualTo(rule.status());
        return answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
    }
}
