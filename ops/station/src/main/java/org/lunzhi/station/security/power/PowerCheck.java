package org.lunzhi.station.security.power;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Decides on a request by the table; an endpoint that nobody lists is closed to all. */
@Component
public class PowerCheck {

    private final Powers powers;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    PowerCheck(
            Powers powers,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.powers = powers;
        this.mappings = mappings;
    }

    /** Whether the person may make the request. */
    public AuthorizationDecision decide(
            Supplier<? extends @Nullable Authentication> person, HttpServletRequest request) {
        List<Power> over = powers.over(
                request.getMethod(),
                RequestPath.parse(request.getRequestURI(), request.getContextPath())
                        .pathWithinApplication());
        boolean may = over.isEmpty()
                // A wrong path or method is told as such to whoever is signed in.
                ? isSignedIn(person.get()) && !exists(request)
                : over.stream().allMatch(power -> admits(power, person));
        return new AuthorizationDecision(may);
    }

    private static boolean admits(Power power, Supplier<? extends @Nullable Authentication> person) {
        return switch (power.holders()) {
            case EVERYONE -> true;
            case SIGNED_IN -> isSignedIn(person.get());
            case ROLES -> holdsAny(person.get(), power);
        };
    }

    private static boolean isSignedIn(@Nullable Authentication person) {
        return person != null && person.isAuthenticated() && !(person instanceof AnonymousAuthenticationToken);
    }

    private static boolean holdsAny(@Nullable Authentication person, Power power) {
        return person != null
                && isSignedIn(person)
                && person.getAuthorities().stream()
                        .anyMatch(held -> power.roles().stream()
                                .map(Role::name)
                                .anyMatch(role -> ("ROLE_" + role).equals(held.getAuthority())));
    }

    /** Whether some endpoint would take the request; asked only of what the table does not list. */
    private boolean exists(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .anyMatch(mapping -> mapping.getMatchingCondition(request) != null);
    }
}
