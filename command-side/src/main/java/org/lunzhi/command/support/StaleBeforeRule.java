package org.lunzhi.command.support;

import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A caller whose page is out of date is told so, rather than which rule the page's age has made it break. */
public final class StaleBeforeRule implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final CommandTargetResolver targets;
    private final EventStore events;

    public StaleBeforeRule(CommandTargetResolver targets, EventStore events) {
        this.targets = targets;
        this.events = events;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (RuleBroken broken) {
            VersionedAggregateIdentifier target = targets.resolveTarget(work.getMessage());
            @Nullable Long seen = target.getVersion();
            Optional<Long> now = seen == null ? Optional.empty() : events.lastSequenceNumberFor(target.getIdentifier());
            if (now.isPresent() && !now.get().equals(seen)) {
                throw new ConflictingAggregateVersionException(target.getIdentifier(), seen, now.get(), broken);
            }
            throw broken;
        }
    }
}
