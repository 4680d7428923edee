package org.lunzhi.station.account;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person who has proved who they are, as the security context carries them. */
public record SignedIn(Account account) {

    public String username() {
        return account.username();
    }

    /** The person with one authority per role. */
    public Authentication authentication() {
        List<SimpleGrantedAuthority> authorities = account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
    }

    @Override
    public String toString() {
        return account.officer().toString();
    }
}
