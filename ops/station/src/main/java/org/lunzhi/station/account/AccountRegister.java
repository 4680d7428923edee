package org.lunzhi.station.account;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.station.account.AccountController.Appointment;
import org.lunzhi.station.account.password.Credentials;
import org.lunzhi.station.account.password.Passwords;
import org.lunzhi.station.web.Refusal;
import org.lunzhi.station.web.StationRule;
import org.springframework.stereotype.Component;

/** Opens, changes and closes accounts by the rules of the register. */
@Component
class AccountRegister {

    private static final Set<Role> NO_OFFICES = Set.of(Role.REQUESTER, Role.SYSTEM);

    private final Accounts accounts;
    private final Passwords passwords;
    private final SessionsOfAccount sessions;
    private final Ids ids;

    AccountRegister(Accounts accounts, Passwords passwords, SessionsOfAccount sessions, Ids ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.ids = ids;
    }

    Credentials open(String typedName, @Nullable OfficerId officer, Appointment office) {
        requireOffices(office.roles());
        String username = SignIn.normalised(typedName);
        String password = Passwords.generate();
        Account account = new Account(
                username,
                passwords.hash(password),
                officer == null ? OfficerId.of(ids.mint("officer")) : officer,
                office.appointmentId(),
                office.unitId(),
                office.roles(),
                true);
        StationRule.USERNAME_FREE.requires(accounts.add(account), "$.username");
        return new Credentials(username, password);
    }

    List<Account> page(String after, int limit) {
        return accounts.after(after, limit);
    }

    Account get(String username) {
        return accounts.find(SignIn.normalised(username)).orElseThrow(Refusal::notFound);
    }

    /** Gives the person another office; tokens end, because they were issued for the old one. */
    Account appoint(String username, Appointment office) {
        requireOffices(office.roles());
        Account changed = get(username).withAppointment(office.appointmentId(), office.unitId(), office.roles());
        requireAdministratorBesides(changed);
        return store(changed);
    }

    Credentials resetPassword(String username) {
        String password = Passwords.generate();
        Account changed = store(get(username).withPassword(passwords.hash(password)));
        return new Credentials(changed.username(), password);
    }

    /** The person chooses a new password and proves the old one. */
    void changePassword(Account account, String current, String next) {
        boolean longEnough = next.length() >= Passwords.SHORTEST && next.length() <= Passwords.LONGEST;
        StationRule.PASSWORD_LONG_ENOUGH.requires(longEnough, "$.next");
        StationRule.PASSWORD_RIGHT.requires(passwords.matches(current, account.passwordHash()), "$.current");
        store(account.withPassword(passwords.hash(next)));
    }

    /** Closes the account for good use; it stays in the register, because the log knows its officer number. */
    void close(String username) {
        Account closed = get(username).withActive(false);
        requireAdministratorBesides(closed);
        store(closed);
    }

    private Account store(Account account) {
        accounts.replace(account);
        sessions.end(account.username());
        return account;
    }

    private void requireAdministratorBesides(Account changed) {
        StationRule.AN_ADMINISTRATOR_REMAINS.requires(
                changed.administers() || accounts.anotherAdministers(changed.username()));
    }

    private static void requireOffices(Set<Role> roles) {
        boolean offices = roles.stream().noneMatch(NO_OFFICES::contains);
        StationRule.ROLE_OF_AN_OFFICER.requires(offices, "$.roles");
    }
}
