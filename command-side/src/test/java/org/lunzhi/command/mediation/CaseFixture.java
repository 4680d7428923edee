package org.lunzhi.command.mediation;

import static org.lunzhi.kernel.mediation.MediationCast.COMMITTEE;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD_OFFICER;
import static org.lunzhi.kernel.mediation.MediationCast.OTHER_VILLAGE;
import static org.lunzhi.kernel.mediation.MediationCast.SECOND_OFFICER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.lunzhi.command.support.ActorMetadata;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.command.support.Refusals;
import org.lunzhi.command.support.Rule;
import org.lunzhi.command.support.TownRegister;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.mediation.MediationCast;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicySamples;

/** A mediation case under test, with a clock, the shipped rules, the shipped calendar and a small register. */
public final class CaseFixture {

    public static final Actor CLERK = officer("officer-clerk", Role.INTAKE_CLERK);
    public static final Actor LEADING = officer(MediationCast.LEAD_OFFICER.value(), Role.MEDIATOR);
    public static final Actor FOLLOW_UP = officer("officer-follow-up", Role.FOLLOW_UP_OFFICER);

    private final AggregateTestFixture<MediationCase> axon = new AggregateTestFixture<>(MediationCase.class);
    private final MovableClock clock = new MovableClock("2026-03-02T09:00");
    private final TownRegister register = new TownRegister()
            .committee(COMMITTEE, AgreementSamples.SEAL)
            .mandate(COMMITTEE, LEAD_OFFICER, OTHER_VILLAGE)
            .mandate(COMMITTEE, SECOND_OFFICER, OTHER_VILLAGE);

    public CaseFixture() {
        this(PolicySamples.byDefault());
    }

    public CaseFixture(PolicyBook book) {
        axon.registerInjectableResource(clock);
        axon.registerInjectableResource(PolicySamples.always(book));
        axon.registerInjectableResource(CalendarSamples.calendars());
        axon.registerInjectableResource(register);
    }

    public static Actor officer(String id, Role role) {
        return new Actor(
                OfficerId.of(id), null, Set.of(role), MediationCast.ROOM, null, null, ClientClass.PRIVATE_NETWORK);
    }

    public CaseFixture at(String wallClock) {
        clock.moveTo(wallClock);
        return this;
    }

    public TownRegister register() {
        return register;
    }

    /** What the case answers to a clerk's command. */
    public ResultValidator<?> after(List<?> past, Object command) {
        return after(past, command, CLERK);
    }

    public ResultValidator<?> after(List<?> past, Object command, Actor actor) {
        Map<String, String> stamp = ActorMetadata.of(actor);
        return past.isEmpty()
                ? axon.givenNoPriorActivity().when(command, stamp)
                : axon.given(past).when(command, stamp);
    }

    /** The command is refused by exactly that rule. */
    public void refuses(List<?> past, Object command, Rule rule) {
        refuses(past, command, CLERK, rule);
    }

    public void refuses(List<?> past, Object command, Actor actor, Rule rule) {
        after(past, command, actor).expectException(Refusals.refusedBy(rule));
    }
}
