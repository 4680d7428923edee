package org.lunzhi.station.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.lunzhi.station.account.password.Passwords;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** Checks a user name with its password, slowly on purpose and not too often. */
@Component
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final FailedAttempts attempts;

    SignIn(Accounts accounts, Passwords passwords, FailedAttempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** The account of the person; refuses without telling whether the name or the password was wrong. */
    public Account by(String typedName, String password, String address) {
        String username = normalised(typedName);
        attempts.requireNoPause(username, address);
        Optional<Account> account = accounts.find(username).filter(Account::active);
        if (account.isEmpty()) {
            passwords.matchesNobody(password);
        }
        if (account.isEmpty() || !passwords.matches(password, account.get().passwordHash())) {
            attempts.failed(username, address);
            throw new BadCredentialsException("unknown name or wrong password");
        }
        attempts.succeeded(username);
        return account.get();
    }

    /** One form for every way to type the same name. */
    static String normalised(String username) {
        return Normalizer.normalize(username.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
