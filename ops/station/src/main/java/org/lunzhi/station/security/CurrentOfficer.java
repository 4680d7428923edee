package org.lunzhi.station.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.CurrentActor;
import org.lunzhi.station.account.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whoever the security context says is signed in on this thread. */
@Component
class CurrentOfficer implements CurrentActor {

    @Override
    public Optional<Actor> actor() {
        @Nullable Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.account().actingFrom(client()))
                : Optional.empty();
    }

    private static ClientClass client() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? ClientAddresses.classOf(request.getRequest().getRemoteAddr())
                : ClientClass.INTERNAL;
    }
}
