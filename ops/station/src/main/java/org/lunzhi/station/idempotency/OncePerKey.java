package org.lunzhi.station.idempotency;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.eventlog.MongoEventLog;

/**
 * A command whose key the log holds has been decided, whoever asks again. The second look, after the aggregate was
 * loaded, is for a first attempt that was still under way: what it stored by then is found, and what it stores later
 * stands in the way of this commit.
 */
final class OncePerKey implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final MongoEventLog log;

    OncePerKey(MongoEventLog log) {
        this.log = log;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        @Nullable Object key = work.getMessage().getMetaData().get(Provenance.IDEMPOTENCY);
        if (key == null) {
            return chain.proceed();
        }
        if (isDone(key)) {
            return null;
        }
        work.onPrepareCommit(prepared -> {
            if (isDone(key)) {
                throw new ConcurrencyException("An earlier attempt at this command was stored meanwhile");
            }
        });
        return chain.proceed();
    }

    private boolean isDone(Object key) {
        return log.findByIdempotencyKey(key.toString()).isPresent();
    }
}
