package org.lunzhi.station.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.station.account.password.Credentials;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the account register; for administrators only (see the table of permissions). */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private static final String ID = "[A-Za-z0-9._-]{1,64}";

    private final AccountRegister register;

    AccountController(AccountRegister register) {
        this.register = register;
    }

    /** The office a person holds. */
    record Appointment(
            @Nullable @Pattern(regexp = ID) String appointment,
            @NotNull @Pattern(regexp = ID) String unit,
            @NotEmpty @Size(max = 20) Set<Role> roles) {

        @Nullable AppointmentId appointmentId() {
            return appointment == null ? null : AppointmentId.of(appointment);
        }

        UnitId unitId() {
            return UnitId.of(unit);
        }
    }

    /** A new account; without an officer number the person gets a new one. */
    record NewAccount(
            @NotNull @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,49}") String username,

            @Nullable @Pattern(regexp = ID) String officer,
            @NotNull @Valid Appointment office) {

        @Nullable OfficerId officerId() {
            return officer == null ? null : OfficerId.of(officer);
        }
    }

    /** An account as administrators see it. */
    record Shown(
            String username,
            OfficerId officer,
            @Nullable AppointmentId appointment,
            UnitId unit,
            List<Role> roles,
            boolean active) {

        static Shown of(Account account) {
            return new Shown(
                    account.username(),
                    account.officer(),
                    account.appointment(),
                    account.unit(),
                    account.roles().stream().sorted().toList(),
                    account.active());
        }
    }

    /**
     * A page of accounts, by name.
     *
     * @param next the cursor of the following page; absent on the last one
     */
    record AccountPage(List<Shown> accounts, @Nullable String next) {}

    /** A generated password, shown this once. */
    record Generated(String username, String password) {}

    @PostMapping
    ResponseEntity<Generated> open(@Valid @RequestBody NewAccount wanted) {
        Credentials credentials = register.open(wanted.username(), wanted.officerId(), wanted.office());
        return ResponseEntity.created(URI.create("/api/accounts/" + credentials.username()))
                .body(new Generated(credentials.username(), credentials.password()));
    }

    @GetMapping
    AccountPage list(
            @RequestParam(defaultValue = "") @Size(max = 50) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<Shown> accounts =
                register.page(after, limit).stream().map(Shown::of).toList();
        boolean last = accounts.size() < limit;
        return new AccountPage(accounts, last ? null : accounts.get(limit - 1).username());
    }

    @GetMapping("/{username}")
    Shown show(@PathVariable String username) {
        return Shown.of(register.get(username));
    }

    @PutMapping("/{username}/office")
    Shown appoint(@PathVariable String username, @Valid @RequestBody Appointment office) {
        return Shown.of(register.appoint(username, office));
    }

    @PostMapping("/{username}/password")
    Generated resetPassword(@PathVariable String username) {
        Credentials credentials = register.resetPassword(username);
        return new Generated(credentials.username(), credentials.password());
    }

    @DeleteMapping("/{username}")
    ResponseEntity<Void> close(@PathVariable String username) {
        register.close(username);
        return ResponseEntity.noContent().build();
    }
}
