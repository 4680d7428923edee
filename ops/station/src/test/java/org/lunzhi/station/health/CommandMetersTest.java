package org.lunzhi.station.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.command.support.SupportRule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandMetersTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void an_accepted_command_is_counted_by_its_type() {
        send(command -> "done");
        assertThat(timesOf("accepted")).isEqualTo(1);
    }

    @Test
    void a_refused_command_is_counted_with_the_rule_it_broke() {
        send(command -> {
            throw new RuleBroken(SupportRule.ROLE_MISSING);
        });
        assertThat(timesOf("refused")).isEqualTo(1);
        assertThat(meters.get("lunzhi.rules.broken")
                        .tag("rule", "ROLE_MISSING")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_lost_race_and_a_bug_are_told_apart() {
        send(command -> {
            throw new ConcurrencyException("somebody was faster");
        });
        send(command -> {
            throw new IllegalStateException("a bug");
        });
        assertThat(timesOf("conflict")).isEqualTo(1);
        assertThat(timesOf("failed")).isEqualTo(1);
    }

    private long timesOf(String outcome) {
        return meters.get("lunzhi.commands")
                .tag("command", "Ring")
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private void send(MessageHandler<CommandMessage<?>> handler) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CommandMeters(meters));
        bus.subscribe(Ring.class.getName(), handler);
        bus.dispatch(new GenericCommandMessage<>(new Ring()));
    }

    private record Ring() {}
}
