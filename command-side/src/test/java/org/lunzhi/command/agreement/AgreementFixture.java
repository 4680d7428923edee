package org.lunzhi.command.agreement;

import static org.lunzhi.kernel.mediation.MediationCast.COMMITTEE;

import java.util.List;
import java.util.Map;
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
import org.lunzhi.kernel.policy.PolicySamples;

/** An agreement under test, with a clock, the shipped rules, the shipped calendar and the town's seal. */
public final class AgreementFixture {

    public static final Actor CLERK = new Actor(
            OfficerId.of("officer-clerk"),
            null,
            java.util.Set.of(Role.INTAKE_CLERK),
            MediationCast.ROOM,
            null,
            null,
            ClientClass.PRIVATE_NETWORK);

    private final AggregateTestFixture<Agreement> axon = new AggregateTestFixture<>(Agreement.class);
    private final MovableClock clock = new MovableClock("2026-03-06T16:00");
    private final TownRegister register = new TownRegister().committee(COMMITTEE, AgreementSamples.SEAL);

    public AgreementFixture() {
        axon.registerInjectableResource(clock);
        axon.registerInjectableResource(PolicySamples.always(PolicySamples.byDefault()));
        axon.registerInjectableResource(CalendarSamples.calendars());
        axon.registerInjectableResource(register);
    }

    public AgreementFixture at(String wallClock) {
        clock.moveTo(wallClock);
        return this;
    }

    public TownRegister register() {
        return register;
    }

    public ResultValidator<?> after(List<?> past, Object command) {
        return after(past, command, CLERK);
    }

    public ResultValidator<?> after(List<?> past, Object command, Actor actor) {
        Map<String, String> stamp = ActorMetadata.of(actor);
        return past.isEmpty()
                ? axon.givenNoPriorActivity().when(command, stamp)
                : axon.given(past).when(command, stamp);
    }

    public void refuses(List<?> past, Object command, Rule rule) {
        refuses(past, command, CLERK, rule);
    }

    public void refuses(List<?> past, Object command, Actor actor, Rule rule) {
        after(past, command, actor).expectException(Refusals.refusedBy(rule));
    }
}
