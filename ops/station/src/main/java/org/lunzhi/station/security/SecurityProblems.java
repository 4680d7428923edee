package org.lunzhi.station.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lunzhi.station.account.TooManyAttempts;
import org.lunzhi.station.account.password.SignInBusy;
import org.lunzhi.station.token.BearerFilter;
import org.lunzhi.station.web.ProblemDocuments;
import org.lunzhi.station.web.ProblemWriter;
import org.lunzhi.station.web.Retry;
import org.lunzhi.station.web.StationRule;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers refusals of the security filters to programs, as problem documents. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    SecurityProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Retry.seconds(tooMany.pause()));
            problems.write(request, response, StationRule.TOO_MANY_ATTEMPTS, null);
        } else if (refused instanceof SignInBusy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(ProblemDocuments.RETRY_AFTER_SECONDS));
            problems.write(request, response, StationRule.BUSY, null);
        } else {
            boolean presented = BearerFilter.isBearer(request);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, presented ? "Bearer error=\"invalid_token\"" : "Bearer");
            problems.write(request, response, presented ? StationRule.SIGN_IN_FAILED : StationRule.SIGN_IN_FIRST, null);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean outdated = denied instanceof CsrfException;
        problems.write(request, response, outdated ? StationRule.FORM_OUTDATED : StationRule.NOT_PERMITTED, null);
    }
}
