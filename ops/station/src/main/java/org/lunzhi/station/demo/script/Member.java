package org.lunzhi.station.demo.script;

import java.util.List;
import java.util.Set;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;

/** Who acts in the history; the same people, made up like everything here, may sign in afterwards. */
@SuppressWarnings("ImmutableEnumChecker") // Ids are records of text, and the roles are copied by Set.of.
public enum Member {
    LEAD("lead", "甲某", "officer-001", "unit-yanman", Role.AREA_LEAD, Role.MEDIATOR),
    ADVISER("adviser", "乙某", "officer-002", "unit-yanman", Role.LEGAL_ADVISER, Role.MEDIATOR),
    CLERK("clerk", "丙某", "officer-003", "unit-yanman-station", Role.INTAKE_CLERK),
    COORDINATOR("coordinator", "丁某", "officer-004", "unit-yanman-station", Role.COORDINATOR),
    FOLLOW_UP("follow-up", "戊某", "officer-005", "unit-yanman-town", Role.FOLLOW_UP_OFFICER),
    SUPERVISOR("supervisor", "己某", "officer-006", "unit-yanman-town", Role.SUPERVISOR, Role.REVIEWER),
    AUDITOR("auditor", "庚某", "officer-007", "unit-justice", Role.AUDITOR),
    HOUSING("handler-housing", "辛某", "officer-008", "unit-housing", Role.HANDLER),
    CIVIL("handler-civil", "壬某", "officer-009", "unit-civil-affairs", Role.HANDLER),
    LABOUR("handler-labour", "癸某", "officer-010", "unit-human-resources", Role.HANDLER),
    RUNNER("runner", "酉某", "officer-011", "unit-yanman-station", Role.SERVICE_RUNNER),
    SECRETARY_1("secretary-1", "子某", "officer-101", "unit-yanman-village-01", Role.DUTY_SECRETARY, Role.MEDIATOR),
    SECRETARY_2("secretary-2", "丑某", "officer-102", "unit-yanman-village-02", Role.DUTY_SECRETARY, Role.MEDIATOR),
    SECRETARY_3("secretary-3", "寅某", "officer-103", "unit-yanman-village-03", Role.DUTY_SECRETARY, Role.MEDIATOR),
    SECRETARY_4("secretary-4", "卯某", "officer-104", "unit-yanman-village-04", Role.DUTY_SECRETARY, Role.MEDIATOR),
    SECRETARY_5("secretary-5", "辰某", "officer-105", "unit-yanman-village-05", Role.DUTY_SECRETARY, Role.MEDIATOR),
    SECRETARY_6("secretary-6", "巳某", "officer-106", "unit-yanman-village-06", Role.DUTY_SECRETARY, Role.MEDIATOR),
    SECRETARY_7("secretary-7", "午某", "officer-107", "unit-yanman-village-07", Role.DUTY_SECRETARY, Role.MEDIATOR),
    SECRETARY_8("secretary-8", "未某", "officer-108", "unit-yanman-village-08", Role.DUTY_SECRETARY, Role.MEDIATOR),
    SECRETARY_9("secretary-9", "申某", "officer-109", "unit-yanman-village-09", Role.DUTY_SECRETARY, Role.MEDIATOR);

    private static final List<Member> SECRETARIES = List.of(
            SECRETARY_1,
            SECRETARY_2,
            SECRETARY_3,
            SECRETARY_4,
            SECRETARY_5,
            SECRETARY_6,
            SECRETARY_7,
            SECRETARY_8,
            SECRETARY_9);

    private final String username;
    private final String calledName;
    private final OfficerId officer;
    private final UnitId unit;
    private final Set<Role> roles;

    Member(String username, String calledName, String officer, String unit, Role... roles) {
        this.username = username;
        this.calledName = calledName;
        this.officer = OfficerId.of(officer);
        this.unit = UnitId.of(unit);
        this.roles = Set.of(roles);
    }

    /** Whose business matters of a category are; what no department handles falls to a village secretary. */
    public static Member handling(String category, int number) {
        return switch (category) {
            case "housing", "expropriation", "property-management", "environment" -> HOUSING;
            case "marriage-family", "consumer", "medical" -> CIVIL;
            case "labour", "contract", "production" -> LABOUR;
            default -> SECRETARIES.get(number % SECRETARIES.size());
        };
    }

    /** The secretaries of the nine villages, who take turns at the room of the work area. */
    public static List<Member> secretaries() {
        return SECRETARIES;
    }

    public String username() {
        return username;
    }

    public String calledName() {
        return calledName;
    }

    public OfficerId officer() {
        return officer;
    }

    /** As the demo county's file names the post. */
    public AppointmentId appointment() {
        return AppointmentId.of("appointment-" + unit + "-" + officer);
    }

    public UnitId unit() {
        return unit;
    }

    public Set<Role> roles() {
        return roles;
    }
}
