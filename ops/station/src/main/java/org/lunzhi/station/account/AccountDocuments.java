package org.lunzhi.station.account;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;

/** How an account is stored; the user name is the key. */
final class AccountDocuments {

    static final String KEY = "_id";
    static final String ACTIVE = "active";
    static final String ROLES = "roles";

    private static final String PASSWORD = "password";
    private static final String OFFICER = "officer";
    private static final String APPOINTMENT = "appointment";
    private static final String UNIT = "unit";

    private AccountDocuments() {}

    static Document write(Account account) {
        AppointmentId appointment = account.appointment();
        return new Document(KEY, account.username())
                .append(PASSWORD, account.passwordHash())
                .append(OFFICER, account.officer().value())
                .append(APPOINTMENT, appointment == null ? null : appointment.value())
                .append(UNIT, account.unit().value())
                .append(ROLES, account.roles().stream().map(Role::name).sorted().toList())
                .append(ACTIVE, account.active());
    }

    static Account read(Document document) {
        @Nullable String appointment = document.getString(APPOINTMENT);
        return new Account(
                document.getString(KEY),
                document.getString(PASSWORD),
                OfficerId.of(document.getString(OFFICER)),
                appointment == null ? null : AppointmentId.of(appointment),
                UnitId.of(document.getString(UNIT)),
                roles(document.getList(ROLES, String.class)),
                document.getBoolean(ACTIVE, false));
    }

    private static Set<Role> roles(List<String> names) {
        return names.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
