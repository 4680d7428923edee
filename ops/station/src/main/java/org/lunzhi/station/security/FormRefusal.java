package org.lunzhi.station.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lunzhi.station.account.TooManyAttempts;
import org.lunzhi.station.account.password.SignInBusy;
import org.lunzhi.station.web.ProblemDocuments;
import org.lunzhi.station.web.Retry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the sign-in page again with the reason; it never says whether the name or the password was wrong. */
final class FormRefusal implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        String reason = "failed";
        if (refused instanceof TooManyAttempts tooMany) {
            reason = "wait";
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Retry.seconds(tooMany.pause()));
        } else if (refused instanceof SignInBusy) {
            reason = "busy";
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(ProblemDocuments.RETRY_AFTER_SECONDS));
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
        request.setAttribute(SignInPage.REASON, reason);
        request.getRequestDispatcher(SignInPage.REFUSED).forward(request, response);
    }
}
