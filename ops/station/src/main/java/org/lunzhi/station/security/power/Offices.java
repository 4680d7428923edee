package org.lunzhi.station.security.power;

import static org.lunzhi.kernel.access.Role.ADMINISTRATOR;
import static org.lunzhi.kernel.access.Role.AREA_LEAD;
import static org.lunzhi.kernel.access.Role.AUDITOR;
import static org.lunzhi.kernel.access.Role.COORDINATOR;
import static org.lunzhi.kernel.access.Role.DUTY_SECRETARY;
import static org.lunzhi.kernel.access.Role.FOLLOW_UP_OFFICER;
import static org.lunzhi.kernel.access.Role.HANDLER;
import static org.lunzhi.kernel.access.Role.INTAKE_CLERK;
import static org.lunzhi.kernel.access.Role.LEGAL_ADVISER;
import static org.lunzhi.kernel.access.Role.MEDIATOR;
import static org.lunzhi.kernel.access.Role.PRIVACY_OFFICER;
import static org.lunzhi.kernel.access.Role.REVIEWER;
import static org.lunzhi.kernel.access.Role.SERVICE_RUNNER;
import static org.lunzhi.kernel.access.Role.SUPERVISOR;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lunzhi.kernel.access.Role;

/** Roles that often share a power. */
final class Offices {

    /** 窗口: who receives people and keeps the papers in order. */
    static final Set<Role> DESK = Set.of(INTAKE_CLERK, COORDINATOR, DUTY_SECRETARY, AREA_LEAD);

    /** 派单: who decides where a matter goes. */
    static final Set<Role> DISPATCH = Set.of(COORDINATOR, DUTY_SECRETARY, AREA_LEAD);

    /** 承办: who handles what was dispatched. */
    static final Set<Role> HANDLING = Set.of(HANDLER, DUTY_SECRETARY, MEDIATOR, AREA_LEAD);

    /** 督办: who supervises handling. */
    static final Set<Role> SUPERVISION = Set.of(SUPERVISOR, AREA_LEAD);

    /** 调解: who sits with the parties. */
    static final Set<Role> MEDIATION = Set.of(MEDIATOR, DUTY_SECRETARY, AREA_LEAD);

    /** 在岗: who may stand on a roster. */
    static final Set<Role> ON_DUTY = Set.of(
            DUTY_SECRETARY, MEDIATOR, LEGAL_ADVISER, INTAKE_CLERK, COORDINATOR, HANDLER, SERVICE_RUNNER, AREA_LEAD);

    /** Who works on matters, in any way. */
    static final Set<Role> CASE_WORKERS = with(ON_DUTY, SUPERVISOR, Role.REVIEWER, FOLLOW_UP_OFFICER, PRIVACY_OFFICER);

    /** Who works on matters, and who checks that work; not who keeps the machine or the accounts. */
    static final Set<Role> CASE_READERS = with(CASE_WORKERS, AUDITOR);

    /** Who reads figures about the station's work. */
    static final Set<Role> FIGURES = Set.of(COORDINATOR, AREA_LEAD, SUPERVISOR, REVIEWER, FOLLOW_UP_OFFICER, AUDITOR);

    /** Everybody in office, who may know how the station is staffed; not who only runs the machine. */
    static final Set<Role> IN_OFFICE = with(CASE_READERS, ADMINISTRATOR);

    private Offices() {}

    static Set<Role> with(Set<Role> roles, Role... more) {
        return Stream.concat(roles.stream(), Arrays.stream(more)).collect(Collectors.toUnmodifiableSet());
    }

    static Set<Role> without(Set<Role> roles, Role... fewer) {
        return roles.stream()
                .filter(role -> !Arrays.asList(fewer).contains(role))
                .collect(Collectors.toUnmodifiableSet());
    }
}
