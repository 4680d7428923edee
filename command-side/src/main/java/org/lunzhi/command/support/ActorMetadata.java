package org.lunzhi.command.support;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Cause;
import org.lunzhi.kernel.access.CurrentActor;
import org.lunzhi.kernel.access.Provenance;

/** Stamps the acting person on every command, and hands the stamp on to the events it causes. */
public final class ActorMetadata implements MessageDispatchInterceptor<CommandMessage<?>>, CorrelationDataProvider {

    private final CurrentActor current;

    public ActorMetadata(CurrentActor current) {
        this.current = current;
    }

    /** The actor as metadata, for a command that is sent on somebody's behalf by the station itself. */
    public static Map<String, String> of(Actor actor) {
        return Provenance.of(actor);
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, command) -> stamped(command);
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return message instanceof CommandMessage
                ? message.getMetaData().subset(Provenance.CARRIED.toArray(String[]::new))
                : answering(message);
    }

    /** What a reaction sends is the station's own act: only the origin crosses, and what is answered is told. */
    private static Map<String, ?> answering(Message<?> message) {
        MetaData origin = message.getMetaData().subset(Provenance.ORIGIN);
        return message instanceof DomainEventMessage<?> fact
                ? origin.and(
                        Provenance.CAUSED_BY,
                        new Cause(fact.getAggregateIdentifier(), fact.getSequenceNumber()).toString())
                : origin;
    }

    private CommandMessage<?> stamped(CommandMessage<?> command) {
        if (command.getMetaData().containsKey(Provenance.ACTOR)) {
            return command;
        }
        Actor actor =
                CurrentUnitOfWork.isStarted() ? Actor.SYSTEM : current.actor().orElse(Actor.SYSTEM);
        return command.andMetaData(Provenance.of(actor));
    }
}
