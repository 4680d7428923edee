package org.lunzhi.station.account;

import java.util.Set;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.station.account.AccountController.Appointment;
import org.lunzhi.station.account.password.Credentials;
import org.springframework.stereotype.Component;

/** Gives people accounts from inside the process, where a whole staff is needed at once. */
@Component
public class Staff {

    private final AccountRegister register;
    private final Accounts accounts;
    private final FirstAdministrator first;

    Staff(AccountRegister register, Accounts accounts, FirstAdministrator first) {
        this.register = register;
        this.accounts = accounts;
        this.first = first;
    }

    /** The administrator with a new password; sessions and tokens under the old one end. */
    public Credentials administrator() {
        return first.createIfNobody().orElseGet(() -> register.resetPassword(FirstAdministrator.USERNAME));
    }

    /** The person with a new password, in a new account where there is none; sessions and tokens end. */
    public Credentials member(
            String username, OfficerId officer, AppointmentId appointment, UnitId unit, Set<Role> roles) {
        return accounts.find(username).isPresent()
                ? register.resetPassword(username)
                : register.open(username, officer, new Appointment(appointment.value(), unit.value(), roles));
    }
}
