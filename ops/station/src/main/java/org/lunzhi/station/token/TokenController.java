package org.lunzhi.station.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.station.account.Account;
import org.lunzhi.station.account.SignIn;
import org.lunzhi.station.account.SignedIn;
import org.lunzhi.station.web.Refusal;
import org.lunzhi.station.web.StationRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Issues, lists and revokes the tokens of the person who asks. */
@RestController
@RequestMapping("/api/tokens")
@EnableConfigurationProperties(TokenSettings.class)
class TokenController {

    private final ApiTokens tokens;
    private final SignIn signIn;
    private final TokenSettings settings;
    private final Ids ids;
    private final Clock clock;

    TokenController(ApiTokens tokens, SignIn signIn, TokenSettings settings, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.signIn = signIn;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a new token is for; name and password only where nobody is signed in. */
    record Wish(
            @Nullable @Size(max = 100) String username,
            @Nullable @Size(max = 200) String password,
            @Nullable @Size(max = 100) String label,
            @Nullable Duration validFor) {}

    /** A new token with its secret, which is shown this once. */
    record Issued(String id, String token, Instant expiresAt) {}

    /** A token as its owner sees it. */
    record Listed(String id, String label, Instant issuedAt, Instant expiresAt) {}

    @PostMapping
    ResponseEntity<Issued> issue(
            @Valid @RequestBody Wish wish,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest from) {
        String owner = ownerOf(wish, person, from.getRemoteAddr());
        StationRule.TOO_MANY_TOKENS.requires(tokens.of(owner).size() < settings.perAccount());
        TokenSecret secret = TokenSecret.generate();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ApiToken token =
                new ApiToken(ids.mint("token"), secret.hash(), owner, labelOf(wish), now, now.plus(validityOf(wish)));
        tokens.add(token);
        return ResponseEntity.created(URI.create("/api/tokens/" + token.id()))
                .body(new Issued(token.id(), secret.text(), token.expiresAt()));
    }

    @GetMapping
    List<Listed> list(@AuthenticationPrincipal SignedIn person) {
        return tokens.of(person.username()).stream()
                .map(token -> new Listed(token.id(), token.label(), token.issuedAt(), token.expiresAt()))
                .toList();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        if (!tokens.revoke(person.username(), id)) {
            throw Refusal.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    private String ownerOf(Wish wish, @Nullable SignedIn person, String address) {
        if (person != null) {
            return person.username();
        }
        StationRule.SIGN_IN_FIRST.requires(wish.username() != null && wish.password() != null);
        Account account =
                signIn.by(Objects.requireNonNull(wish.username()), Objects.requireNonNull(wish.password()), address);
        return account.username();
    }

    private Duration validityOf(Wish wish) {
        Duration validity = wish.validFor() == null ? settings.standard() : wish.validFor();
        boolean bounded = validity.compareTo(Duration.ZERO) > 0 && validity.compareTo(settings.longest()) <= 0;
        StationRule.TOKEN_LIFETIME_BOUNDED.requires(bounded, "validFor");
        return validity;
    }

    private static String labelOf(Wish wish) {
        return wish.label() == null ? "" : wish.label();
    }
}
