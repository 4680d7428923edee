package org.lunzhi.station.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.RuleBroken;

/** Counts and times commands by type and outcome, and broken rules by constant; no ids, no persons. */
final class CommandMeters implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final MeterRegistry meters;

    CommandMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Timer.Sample sample = Timer.start(meters);
        String command = work.getMessage().getPayloadType().getSimpleName();
        work.afterCommit(done -> stop(sample, command, "accepted"));
        work.onRollback(
                failed -> refused(sample, command, failed.getExecutionResult().getExceptionResult()));
        return chain.proceed();
    }

    private void refused(Timer.Sample sample, String command, Throwable cause) {
        if (cause instanceof RuleBroken broken) {
            meters.counter("lunzhi.rules.broken", "rule", broken.rule().name()).increment();
            stop(sample, command, "refused");
        } else if (cause instanceof ConcurrencyException) {
            stop(sample, command, "conflict");
        } else if (cause instanceof AggregateNotFoundException) {
            stop(sample, command, "unknown");
        } else {
            stop(sample, command, "failed");
        }
    }

    private void stop(Timer.Sample sample, String command, String outcome) {
        sample.stop(Timer.builder("lunzhi.commands")
                .description("Commands by type and outcome")
                .tag("command", command)
                .tag("outcome", outcome)
                .register(meters));
    }
}
