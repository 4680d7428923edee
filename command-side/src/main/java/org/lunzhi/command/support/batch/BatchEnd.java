package org.lunzhi.command.support.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the events of a batch want written and hands it over after the last one, in one piece. It is an
 * interceptor because the processor stores its token first of all that happens on commit.
 */
public final class BatchEnd implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final String KEY = "lunzhi.batch-end";

    /**
     * Hands the piece to the sink at the end of the batch, together with the others; outside of a batch at once.
     *
     * @param sink the same object for all that belongs together, so keep it in a field
     */
    public static <T> void hand(T piece, Consumer<List<T>> sink) {
        @Nullable UnitOfWork<?> root = CurrentUnitOfWork.map(UnitOfWork::root).orElse(null);
        if (root instanceof BatchingUnitOfWork<?>) {
            gathered(root, sink).add(piece);
        } else {
            sink.accept(List.of(piece));
        }
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        if (work instanceof BatchingUnitOfWork<?> batch && batch.isLastMessage()) {
            all(work.root()).values().forEach(Runnable::run);
        }
        return result;
    }

    @SuppressWarnings("unchecked") // A sink is gathered for with its own type only.
    private static <T> List<T> gathered(UnitOfWork<?> root, Consumer<List<T>> sink) {
        return ((Gathered<T>) all(root).computeIfAbsent(sink, any -> new Gathered<>(sink, new ArrayList<>()))).pieces();
    }

    private static Map<Object, Runnable> all(UnitOfWork<?> root) {
        return root.getOrComputeResource(KEY, key -> new LinkedHashMap<>());
    }

    private record Gathered<T>(Consumer<List<T>> sink, List<T> pieces) implements Runnable {

        @Override
        public void run() {
            sink.accept(pieces);
        }
    }
}
