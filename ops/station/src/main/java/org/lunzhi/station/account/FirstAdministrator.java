package org.lunzhi.station.account;

import java.util.Optional;
import java.util.Set;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.station.account.password.Credentials;
import org.lunzhi.station.account.password.Passwords;
import org.springframework.stereotype.Component;

/** Creates the one account a new station needs; there are no default passwords. */
@Component
public class FirstAdministrator {

    static final String USERNAME = "admin";
    private static final UnitId STATION = UnitId.of("unit-station");

    private final Accounts accounts;
    private final Passwords passwords;
    private final Ids ids;

    FirstAdministrator(Accounts accounts, Passwords passwords, Ids ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.ids = ids;
    }

    /** The name and generated password where the register was empty; they can never be asked for again. */
    public Optional<Credentials> createIfNobody() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        String password = Passwords.generate();
        Account first = new Account(
                USERNAME,
                passwords.hash(password),
                OfficerId.of(ids.mint("officer")),
                null,
                STATION,
                Set.of(Role.ADMINISTRATOR, Role.OPERATOR),
                true);
        return accounts.add(first) ? Optional.of(new Credentials(USERNAME, password)) : Optional.empty();
    }
}
