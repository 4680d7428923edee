package org.lunzhi.query.support;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch's documents after its last event, on every processor of the query side. It is an interceptor because
 * the processor stores its token first of all that happens on commit: a token must never be ahead of its documents.
 */
public final class ViewFlush implements MessageHandlerInterceptor<EventMessage<?>> {

    /** An event that is parked has changed nothing, however far its handlers came; to be called where it failed. */
    public static void forget() {
        if (CurrentUnitOfWork.isStarted()) {
            ViewBatch.current().forget();
        }
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        ViewBatch.of(work).next();
        Object result = chain.proceed();
        if (!(work instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage()) {
            ViewBatch.of(work).flush();
        }
        return result;
    }
}
