package org.lunzhi.station.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.account.Account;
import org.lunzhi.station.account.Accounts;
import org.lunzhi.station.account.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets changes of an account reach people who are signed in: new powers count, a closed account is out. */
final class SessionRefresh extends OncePerRequestFilter {

    private final Accounts accounts;

    SessionRefresh(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn person) {
            refresh(person.account(), request);
        }
        chain.doFilter(request, response);
    }

    private void refresh(Account known, HttpServletRequest request) {
        Optional<Account> now = accounts.active(known.username());
        boolean signedInBefore = now.isPresent() && now.get().passwordHash().equals(known.passwordHash());
        if (!signedInBefore) {
            SecurityContextHolder.clearContext();
            @Nullable HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        } else if (!now.get().equals(known)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(now.get()).authentication());
            SecurityContextHolder.setContext(context);
        }
    }
}
