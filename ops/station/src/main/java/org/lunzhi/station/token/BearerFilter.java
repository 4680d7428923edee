package org.lunzhi.station.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lunzhi.station.account.Accounts;
import org.lunzhi.station.account.FailedAttempts;
import org.lunzhi.station.account.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a program in for one request by its bearer token; a token that is not valid is refused at once. */
public class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final FailedAttempts attempts;
    private final AuthenticationEntryPoint refusal;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    public BearerFilter(
            ApiTokens tokens, Accounts accounts, FailedAttempts attempts, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.attempts = attempts;
        this.refusal = refusal;
    }

    /** Whether the request carries a bearer token. */
    public static boolean isBearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isBearer(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(verified(request).authentication());
            SecurityContextHolder.setContext(context);
            // The answer of a command is written in a second dispatch, which finds the person here.
            contexts.saveContext(context, request, response);
        } catch (AuthenticationException refused) {
            refusal.commence(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private SignedIn verified(HttpServletRequest request) {
        String secret = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        Optional<SignedIn> person = tokens.valid(secret)
                .flatMap(token -> accounts.active(token.username()))
                .map(SignedIn::new);
        if (person.isEmpty()) {
            String address = request.getRemoteAddr();
            attempts.requireNoPause(null, address);
            attempts.failed(null, address);
            throw new BadCredentialsException("no such token");
        }
        return person.get();
    }
}
