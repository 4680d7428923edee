package org.lunzhi.station.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lunzhi.station.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person may see and change of their own account. */
@RestController
@RequestMapping("/api/me")
class OwnAccountController {

    private final AccountRegister register;
    private final FailedAttempts attempts;

    OwnAccountController(AccountRegister register, FailedAttempts attempts) {
        this.register = register;
        this.attempts = attempts;
    }

    /** The old password as proof, and the new one. */
    record PasswordChange(
            @NotNull @Size(max = 200) String current,
            @NotNull String next) {}

    @GetMapping
    AccountController.Shown show(@AuthenticationPrincipal SignedIn person) {
        return AccountController.Shown.of(person.account());
    }

    /** Ends every session and token of the account, the caller's own too. */
    @PutMapping("/password")
    ResponseEntity<Void> changePassword(
            @AuthenticationPrincipal SignedIn person, @Valid @RequestBody PasswordChange change) {
        attempts.requireNoPause(person.username(), person.username());
        try {
            register.changePassword(person.account(), change.current(), change.next());
        } catch (Refusal refused) {
            attempts.failed(person.username(), person.username());
            throw refused;
        }
        return ResponseEntity.noContent().build();
    }
}
